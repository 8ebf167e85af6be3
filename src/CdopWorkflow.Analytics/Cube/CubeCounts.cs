using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Counts that were read together. What was not counted is nought.</summary>
public sealed class CubeCounts(IEnumerable<CubeCount> counts)
{
    private static readonly string Identified = ModifiableOutcome.Identified.ToString();

    private readonly ILookup<(string Dimension, string Value), CubeCount> byValue = counts.ToLookup(count => (count.Dimension, count.Value));
    private readonly IReadOnlyList<CubeCount> all = [.. counts];

    /// <summary>The same of reviews that were grouped elsewhere, such as those of a report that keeps its figures.</summary>
    public static CubeCounts Of(IEnumerable<ReviewGroup> groups) => new(groups.SelectMany(group => new[]
    {
        (CubeDimension.All, ""), (CubeDimension.Age, group.AgeBand.ToString()), (CubeDimension.Category, group.Category.ToString()),
        (CubeDimension.Council, group.Council), (CubeDimension.Panel, group.Panel), (CubeDimension.Region, group.Region),
    }.Select(point => new CubeCount("", point.Item1, 0, point.Item2, group.Outcome.ToString(), group.Count))).ToList());

    /// <summary>How many have the value, whatever the outcome.</summary>
    public long Of(string dimension, string value = "") => byValue[(dimension, value)].Sum(count => count.Count);

    /// <summary>Those with modifiable factors among all that have the value.</summary>
    public Share ShareOf(string dimension, string value = "") =>
        new(byValue[(dimension, value)].Where(count => count.Outcome == Identified).Sum(count => count.Count), Of(dimension, value));

    /// <summary>Values that were counted at least once.</summary>
    public IReadOnlyList<string> Values(string dimension) =>
        [.. all.Where(count => count.Dimension == dimension && count.Count > 0).Select(count => count.Value).Distinct().Order(StringComparer.Ordinal)];
}
