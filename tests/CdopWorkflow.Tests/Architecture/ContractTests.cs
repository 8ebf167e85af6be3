using System.Reflection;
using System.Text.RegularExpressions;
using CdopWorkflow.Contracts;

namespace CdopWorkflow.Tests.Architecture;

public sealed partial class ContractTests
{
    private static readonly Type[] Open = EventsOf("Contracts");
    private static readonly Type[] Staff = EventsOf("Contracts.Staff");
    private static readonly Type[] Identified = EventsOf("Contracts.Identified");
    private static readonly Type[] All = [.. Open, .. Staff, .. Identified];

    [Fact]
    public void Every_event_has_a_wire_name_of_its_own()
    {
        var names = All.Select(type => type.GetCustomAttribute<WireNameAttribute>()!.Name).ToArray();
        Assert.All(names, name => Assert.Matches(WireName(), name));
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void Every_event_with_an_identity_is_sealed_and_none_without_one() =>
        Assert.All(All, type => Assert.Equal(Identified.Contains(type), type.IsAssignableTo(typeof(ISealedEvent))));

    [Fact]
    public void Nothing_like_an_identifier_stands_in_an_anonymised_event() =>
        Assert.All(Open.SelectMany(Shape), field => Assert.DoesNotMatch(Identifier(), field));

    [Fact]
    public void Facts_about_a_death_tell_no_day() =>
        Assert.All(
            ((Type[])[typeof(DeathRecorded), typeof(DeathReviewed), typeof(ReviewedFactor), typeof(FactorsSuspected), typeof(FactorSuspected)]).SelectMany(Shape),
            field => Assert.DoesNotMatch("Date|Time", field));

    /// <summary>Events are frozen: a field may be added, here and there; none is renamed or taken out.</summary>
    [Fact]
    public void Events_have_the_shape_that_others_rely_on()
    {
        var file = Path.Combine(Solution.Root, "tests", "CdopWorkflow.Tests", "Architecture", "events.txt");
        var shape = string.Concat(All.OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => $"{type.GetCustomAttribute<WireNameAttribute>()!.Name}\n{string.Concat(Shape(type).Select(field => $"  {field}\n"))}"));
        if (Environment.GetEnvironmentVariable("CDOP_WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, shape);
        }

        Assert.Equal(File.ReadAllText(file), shape);
    }

    [Fact]
    public void The_document_of_events_names_every_event()
    {
        var document = File.ReadAllText(Path.Combine(Solution.Root, "docs", "events.md"));
        Assert.All(All, type => Assert.Contains($"`{type.Name}`", document, StringComparison.Ordinal));
        var named = EventName().Matches(document).Select(match => match.Groups[1].Value);
        Assert.All(named, name => Assert.Contains(name, All.Select(type => type.Name)));
    }

    private static Type[] EventsOf(string project) =>
        [.. Solution.Load(project).GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IEvent)) && !type.IsAbstract)];

    private static IEnumerable<string> Shape(Type type) => Shape(type, "");

    private static IEnumerable<string> Shape(Type type, string prefix) =>
        type.GetProperties().Where(property => property.Name != nameof(IEvent.Subject) && property.GetMethod!.GetParameters().Length == 0)
            .OrderBy(property => property.MetadataToken)
            .SelectMany(property => Field(property, prefix));

    private static IEnumerable<string> Field(PropertyInfo property, string prefix)
    {
        var element = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        yield return $"{prefix}{property.Name}: {(element == property.PropertyType ? element.Name : $"{property.PropertyType.Name.Split('`')[0]} of {element.Name}")}";
        if (element.Assembly.GetName().Name!.StartsWith("CdopWorkflow.Contracts", StringComparison.Ordinal) && element.IsClass)
        {
            foreach (var field in Shape(element, $"{prefix}{property.Name}."))
            {
                yield return field;
            }
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.v[0-9]+$")]
    private static partial Regex WireName();

    [GeneratedRegex("(?i)nhsnumber|familyname|forename|surname|postcode|address|birth|bornon|diedon|narrative|circumstances|deathid|reviewid|notifier|contact")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex EventName();
}
