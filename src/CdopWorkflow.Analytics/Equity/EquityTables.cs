using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Equity;

/// <summary>A slice as two tables: reviews and what was modifiable in them, and how often babies died.</summary>
public static class EquityTables
{
    private const string Wilsons = "Limits are 95%, by Wilson’s method.";

    private const string Bases =
        "Deaths are counted by year of death once a panel has decided; those still under review are missing. Limits are 95%: exact for fewer than 10 deaths, Byar’s for more.";

    /// <summary>Reviews by group; those of which the group is not known stand in a line of their own, and the percentages are of all.</summary>
    public static FigureTable Reviews(EquitySlice slice, CubeCounts counts, string where, string span)
    {
        var shares = counts.Values(slice.Decided).Select(value => (Group: slice.GroupOf(value), Share: counts.ShareOf(slice.Decided, value))).ToList();
        Share Of(string? group) => shares.Where(share => share.Group == group).Aggregate(new Share(0, 0), (sum, share) => sum + share.Share);
        var all = counts.ShareOf(CubeDimension.All);
        var rows = slice.Groups.Select(group => Row(group.Name, Of(group.Code), all.Denominator)).Append(Row("Not recorded", Of(null), all.Denominator)).ToList();
        var known = new Share(all.Denominator - Of(null).Denominator, all.Denominator);
        return new FigureTable(
            slice.Code, $"Reviews by {LowerFirst(slice.Name)}, {where}, {span}", slice.Name,
            ["Reviewed", "Of all reviews", "With modifiable factors", "Percentage", "95% limits"],
            [.. rows, Row("Total", all, all.Denominator) with { IsTotal = true }], "Reviewed")
        {
            Sentence = $"In {span}, {LowerFirst(slice.Name)} was recorded in {Sentences.WithPercent(known)} reviews in {where}.",
            Note = Wilsons,
            Method = [Methods.Counted, Methods.Shares, Methods.Wilson],
            About = [Wilsons, InsideTables.Exact, "Percentages are computed from the two counts and never averaged."],
            Kind = PlotKind.Across,
        };
    }

    /// <summary>Infant deaths by group for as many births; null where the denominators of any group with deaths are missing.</summary>
    public static FigureTable? InfantRates(
        EquitySlice slice, IReadOnlyList<CubeCount> deaths, DenominatorSeries births, string area, string where, int firstYear, int lastYear)
    {
        var byGroup = deaths.GroupBy(count => slice.GroupOf(count.Value) ?? "").ToDictionary(group => group.Key, group => group.Sum(count => count.Count));
        var rates = slice.Groups.Select(group => (group.Name, Deaths: byGroup.GetValueOrDefault(group.Code), Births: births.Over(area, firstYear, lastYear, group.Code)))
            .Where(group => group.Births is { Count: > 0 }).Select(group => (group.Name, Rate: new Rate(group.Deaths, group.Births!.Count), group.Births)).ToList();
        if (rates.Count < 2)
        {
            return null;
        }

        var all = new Rate(rates.Sum(rate => rate.Rate.Count), rates.Sum(rate => rate.Rate.Denominator));
        var span = FormattableString.Invariant($"{firstYear} to {lastYear}");
        return new FigureTable(
            slice.Code + "-rates", $"Infant deaths per 1,000 live births by {LowerFirst(slice.Name)}, {where}, {span}", slice.Name,
            ["Deaths", "Live births", "Rate", "95% limits", "Compared with all"],
            [.. rates.Select(rate => RateRow(rate.Name, rate.Rate, all)), RateRow("All of these", all, all) with { IsTotal = true }], "Deaths per 1,000 live births")
        {
            Kind = PlotKind.Across,
            Decimals = 1,
            Sentence = SentenceOf(slice, [.. rates.Select(rate => (rate.Name, rate.Rate))], all, where, span),
            Note = $"{Bases} Not in the rates: {RateWords.Count(byGroup.GetValueOrDefault(""))} deaths of which it was not recorded.",
            Method = [Methods.Rates, Methods.CountLimits, Methods.Compared],
            About = [Bases, InsideTables.Exact, $"Live births: {string.Join("; ", rates.SelectMany(rate => rate.Births!.Sources).Distinct())}{(rates.Exists(rate => rate.Births!.Provisional) ? "; the latest are provisional" : "")}."],
            Plotted = [.. rates.Select(rate => new PlotPoint(rate.Name, rate.Rate.Value)
            {
                Low = rate.Rate.LimitsAt(Confidence.NinetyFive)?.Lower,
                High = rate.Rate.LimitsAt(Confidence.NinetyFive)?.Upper,
            })],
            Threshold = all.Value,
            ThresholdLabel = "All of these",
        };
    }

    private static FigureRow Row(string name, Share share, long all) => new(
        name,
        [
            RateWords.Count(share.Denominator), new Share(share.Denominator, all).PercentText(), RateWords.Count(share.Numerator), share.PercentText(),
            Wilson.For(share.Numerator, share.Denominator, Confidence.NinetyFive) is { } limits ? $"{RateWords.Number(limits.Lower * 100)}% to {RateWords.Number(limits.Upper * 100)}%" : "",
        ],
        share.Denominator);

    private static FigureRow RateRow(string name, Rate rate, Rate all) => new(
        name,
        [
            RateWords.Count(rate.Count), RateWords.Count((long)rate.Denominator), RateWords.Value(rate), RateWords.Between(rate.LimitsAt(Confidence.NinetyFive)),
            rate == all ? "" : RateWords.Compared(rate, all, "all"),
        ],
        rate.Value);

    private static string SentenceOf(EquitySlice slice, IReadOnlyList<(string Name, Rate Rate)> rates, Rate all, string where, string span)
    {
        var higher = rates.Where(rate => RateWords.Compared(rate.Rate, all, "all") == "Higher than all").Select(rate => $"{rate.Name} ({RateWords.Value(rate.Rate)})").ToList();
        return $"In {span}, {RateWords.Value(all)} of 1,000 babies in {where} died before their first birthday, as far as panels have decided. "
            + (higher.Count == 0 ? $"By {LowerFirst(slice.Name)}, no group’s rate can be told to be higher than that of all." : $"Higher than all: {string.Join(", ", higher)}.");
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
