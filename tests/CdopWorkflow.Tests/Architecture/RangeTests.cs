using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace CdopWorkflow.Tests.Architecture;

public sealed class RangeTests
{
    /// <summary>[Range(0, 100)] turns what was typed into an int first: 1e30 in a field for a fraction would fail the page instead of being refused.</summary>
    [Fact]
    public void A_range_with_whole_bounds_stands_on_whole_numbers_alone()
    {
        var bounded = Directory.EnumerateFiles(AppContext.BaseDirectory, "CdopWorkflow.*.dll").Where(file => !Path.GetFileName(file).Contains("Tests", StringComparison.Ordinal))
            .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttribute<RangeAttribute>() is { } range && range.OperandType == typeof(int)).ToList();
        Assert.True(bounded.Count > 20);
        Assert.All(bounded, property => Assert.True((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(int), $"{property.DeclaringType}.{property.Name}"));
    }
}
