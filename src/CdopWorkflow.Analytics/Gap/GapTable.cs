using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Gap;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Gap;

/// <summary>The gap over three years at a time, as a table, a line with limits and a sentence.</summary>
public static class GapTable
{
    private const string How =
        "The gap is between babies of the most deprived fifth and all babies, of whom they are a part; the limits (95%) allow for that. Rates are deaths of children under one per 1,000 live births; the gap is taken before they are rounded.";

    private const string Counted =
        "Deaths are counted by year of death once a panel has decided, with the deprivation of the home known: the last column says how many that is of all deaths that came under review. Where many are missing, the gap can be wrong either way.";

    public static FigureTable? Of(IReadOnlyList<GapWindow> windows, Area area) =>
        windows.All(window => window.Gap is null)
            ? null
            : new FigureTable(
                "gap", $"Inequality gap in infant mortality, {area.Name}", "Years",
                ["Deaths, most deprived fifth", "Rate, most deprived fifth", "Deaths, all", "Rate, all", "Gap", "Limits of the gap", "Gap in percent", "Limits in percent", "Deaths counted"],
                [.. windows.Select(Row)], "Gap in percent of the rate of all")
            {
                Kind = PlotKind.Line,
                Decimals = 1,
                Sentence = SentenceOf(windows[^1], area),
                Note = $"{How} {Counted}",
                Method = [Methods.Rates, Methods.Gap],
                About = [How, InsideTables.Exact, Counted, "Neighbouring windows share two of their three years."],
                Plotted = [.. windows.Select(window => new PlotPoint(window.Label, window.Gap?.Relative * 100)
                {
                    Low = window.Gap?.RelativeLimits?.Lower * 100,
                    High = window.Gap?.RelativeLimits?.Upper * 100,
                })],
                Threshold = 0,
                ThresholdLabel = "No gap",
            };

    private static FigureRow Row(GapWindow window) => new(
        window.Label,
        [
            window.Fifth is { } fifth ? RateWords.Count(fifth.Count) : RateWords.NotKnown,
            RateWords.Value(window.Fifth),
            window.All is { } all ? RateWords.Count(all.Count) : RateWords.NotKnown,
            RateWords.Value(window.All),
            window.Gap is { } gap ? RateWords.Number(gap.Absolute) : "",
            RateWords.Between(window.Gap?.AbsoluteLimits),
            window.Gap is { } share ? RateWords.Number(share.Relative * 100) + "%" : "",
            Percent(window.Gap?.RelativeLimits),
            Sentences.WithPercent(window.Known),
        ],
        window.Gap?.Relative * 100);

    private static string SentenceOf(GapWindow window, Area area)
    {
        if (window is not { Gap: { } gap, Fifth.Value: { } fifth, All.Value: { } all })
        {
            return $"In {window.Label} the gap in {area.Name} cannot be given.";
        }

        var start = $"In {window.Label}, {RateWords.Number(fifth)} of 1,000 babies in the most deprived fifth of {area.Name} died before their first birthday, and {RateWords.Number(all)} of all babies: "
            + $"a gap of {RateWords.Number(gap.Absolute)}, or {RateWords.Number(gap.Relative * 100)}% (95% limits {Percent(gap.RelativeLimits)}).";
        return CouldBeChance(gap) ? start + " The deaths are too few to tell this gap from chance." : start;
    }

    private static bool CouldBeChance(InequalityGap gap) => gap.RelativeLimits is not { } limits || limits.Contain(0);

    private static string Percent(Limits? limits) => limits is { } known ? $"{RateWords.Number(known.Lower * 100)}% to {RateWords.Number(known.Upper * 100)}%" : "";
}
