using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Factors;

/// <summary>Factors in order of how many reviews found them modifiable, with how sure that share is and how often nobody could say.</summary>
public static class FactorRanking
{
    public static readonly string[] Dimensions = [CubeDimension.All, CubeDimension.ModifiableLine, CubeDimension.PresentLine, CubeDimension.FactorNotKnown];

    private const string HowLimits = "Limits are 95%, by Wilson’s method. Where they overlap, the order of two factors could be chance.";

    /// <summary>The table; null where no review was decided.</summary>
    public static FigureTable? Of(CubeCounts counts, string where, string span)
    {
        var reviews = counts.Of(CubeDimension.All);
        if (reviews == 0)
        {
            return null;
        }

        var notKnown = counts.Values(CubeDimension.FactorNotKnown).GroupBy(FactorLine.LineOf)
            .ToDictionary(line => line.Key, line => line.Max(code => counts.Of(CubeDimension.FactorNotKnown, code)));
        var lines = counts.Values(CubeDimension.PresentLine).Union(counts.Values(CubeDimension.ModifiableLine)).Union(notKnown.Keys)
            .Select(line => (Name: FactorLine.NameOf(line), Modifiable: counts.Of(CubeDimension.ModifiableLine, line),
                Present: counts.Of(CubeDimension.PresentLine, line), NotKnown: notKnown.GetValueOrDefault(line)))
            .OrderByDescending(line => line.Modifiable).ThenByDescending(line => line.Present).ThenBy(line => line.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new FigureTable(
            "factors", $"Factors in {where}, {span}", "Factor",
            ["Modifiable in", "Of all reviews", "95% limits", "Present in", "Not known in"],
            [.. lines.Select(line => new FigureRow(
                line.Name,
                [
                    RateWords.Count(line.Modifiable), new Share(line.Modifiable, reviews).PercentText(), LimitsOf(line.Modifiable, reviews),
                    RateWords.Count(line.Present), RateWords.Count(line.NotKnown),
                ],
                null))],
            "Percent of reviews in which it was modifiable")
        {
            Decimals = 1,
            Kind = PlotKind.Across,
            Sentence = SentenceOf(lines.Select(line => (line.Name, line.Modifiable)).ToList(), counts.ShareOf(CubeDimension.All), where, span),
            Note = $"A review can have several factors. The ways to sleep unsafely stand together as one line and count once a review; of these, “not known” is that of the one least often known. {HowLimits}",
            About = [$"Reviews decided in {span}: {RateWords.Count(reviews)}.", HowLimits, InsideTables.Exact],
            Method = [Methods.Counted, Methods.Shares, Methods.Wilson],
            Plotted = [.. lines.Where(line => line.Modifiable > 0).Take(15).Select(line => Point(line.Name, line.Modifiable, reviews))],
        };
    }

    private static string SentenceOf(List<(string Name, long Cases)> lines, Share modifiable, string where, string span)
    {
        var first = lines.Where(line => line.Cases > 0 && line.Cases == lines[0].Cases).Select(line => line.Name).ToList();
        var start = $"In {span}, {Sentences.Reviewed(modifiable)} in {where}";
        return first.Count == 0 ? start + "." : $"{start}. Most often found: {string.Join(" and ", first)}, in {Sentences.WithPercent(new Share(lines[0].Cases, modifiable.Denominator))}{(first.Count > 1 ? " each" : "")}.";
    }

    private static string LimitsOf(long cases, long reviews) =>
        Wilson.For(cases, reviews, Confidence.NinetyFive) is { } limits ? $"{RateWords.Number(limits.Lower * 100)}% to {RateWords.Number(limits.Upper * 100)}%" : "";

    private static PlotPoint Point(string name, long cases, long reviews)
    {
        var limits = Wilson.For(cases, reviews, Confidence.NinetyFive)!.Value;
        return new PlotPoint(name, 100.0 * cases / reviews) { Low = limits.Lower * 100, High = limits.Upper * 100 };
    }
}
