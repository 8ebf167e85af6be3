using System.Globalization;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.TimeToReview;

/// <summary>Exact tables of how long reviews took, by area and by year, for people who answer for the area.</summary>
public static class TimeTables
{
    /// <summary>What stands where no review has its days.</summary>
    public const string NoDays = "not known";

    private static readonly string[] Columns =
        ["Reviewed", "Median gross days", "Median net days", "Under 6 months, gross", "Under 6 months, net", "Under 12 months, gross", "Under 12 months, net"];

    /// <param name="times">Of the area, for all the years.</param>
    /// <param name="area">The person's own.</param>
    /// <param name="years">The chosen one first.</param>
    /// <param name="areas">Names, and what lies within.</param>
    public static IReadOnlyList<FigureTable> Of(IReadOnlyList<ReviewTime> times, Area area, IReadOnlyList<ReportYear> years, AreaTable areas)
    {
        var chosen = In(times, years[0]);
        var byYear = new FigureTable(
            "time-years", $"Time to review by year of the decision, {area.Name}", "Year", Columns,
            [.. years.Reverse().Select(year => Row(year.Label, In(times, year)))], "Median gross days")
        {
            Kind = PlotKind.Bar,
            Note = Note(years.SelectMany(year => In(times, year))),
        };
        return area.Kind == AreaKind.Council ? [byYear] : [ByArea(chosen, area, years[0], areas), byYear];
    }

    public static IReadOnlyList<ReviewTime> In(IEnumerable<ReviewTime> times, ReportYear year) =>
        [.. times.Where(time => time.DecidedOn >= year.From && time.DecidedOn <= year.To)];

    /// <summary>"183", "1,204.5".</summary>
    public static string Days(double? days) => days?.ToString("#,0.#", UkFormat.Culture) ?? NoDays;

    private static FigureTable ByArea(IReadOnlyList<ReviewTime> times, Area area, ReportYear year, AreaTable areas)
    {
        var (word, codeOf) = area.Kind switch
        {
            AreaKind.Panel => ("Council", (Func<ReviewTime, string>)(time => time.Council)),
            AreaKind.Region => ("Panel", time => time.Panel),
            AreaKind.Country or AreaKind.Council => ("Region", time => time.Region),
        };
        var parts = InsideTables.PartsOf(area, year, areas, times.Select(codeOf).Distinct());
        return new FigureTable(
            "time-areas", $"Time to review by {word.ToLower(UkFormat.Culture)}, {area.Name}, {year.Label}", word, Columns,
            [.. parts.Select(code => Row(areas.NameOf(code), [.. times.Where(time => codeOf(time) == code)])), Row("Total", times) with { IsTotal = true }], "Median gross days")
        {
            Note = Note(times),
        };
    }

    private static FigureRow Row(string name, IReadOnlyList<ReviewTime> times)
    {
        var summary = TimeSummary.Of(times);
        return new FigureRow(
            name,
            [
                summary.Reviews.ToString("N0", CultureInfo.GetCultureInfo("en-GB")), Days(summary.MedianGross), Days(summary.MedianNet),
                Sentences.WithPercent(summary.Gross6), Sentences.WithPercent(summary.Net6), Sentences.WithPercent(summary.Gross12), Sentences.WithPercent(summary.Net12),
            ],
            summary.MedianGross);
    }

    private static string? Note(IEnumerable<ReviewTime> times) => times.Count(time => time.GrossDays is null) is > 0 and var older
        ? $"{Amount.Of(older, "review")} came without days, as {(older == 1 ? "it was" : "they were")} decided before days were kept: no median and no net figure counts {(older == 1 ? "it" : "them")}."
        : null;
}
