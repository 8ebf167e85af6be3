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

    private const string How = "Days are counted from the middle of the month of death: figures hold no day of death. Gross days are all of them, net days leave out those under a hold.";

    private static readonly string[] Columns =
        ["Reviewed", "Median gross days", "Median net days", "Under 6 months, gross", "Under 6 months, net", "Under 12 months, gross", "Under 12 months, net"];

    /// <summary>"183", "1,204.5".</summary>
    public static string Days(double? days) => days?.ToString("#,0.#", UkFormat.Culture) ?? NoDays;

    /// <param name="years">The latest first, as they are looked at.</param>
    public static FigureTable ByYear(IReadOnlyList<(ReportYear Year, TimeSummary Summary)> years, Area area) => new(
        "time-years", $"Time to review by year of the decision, {area.Name}", "Year", Columns,
        [.. years.Reverse().Select(year => Row(year.Year.Label, year.Summary))], "Median gross days")
    {
        Kind = PlotKind.Bar,
        Sentence = OverYears(years, area.Name),
        About = [How, InsideTables.Exact],
        Method = [Methods.Counted, Methods.Median, Methods.Shares],
        Note = Note(years.Sum(year => year.Summary.WithoutDays)),
    };

    /// <param name="total">Of the whole area.</param>
    public static FigureTable ByPart(IReadOnlyList<(string Name, TimeSummary Summary)> parts, AreaKind kind, TimeSummary total, Area area, ReportYear year)
    {
        var word = kind.ToString();
        return new FigureTable(
            "time-areas", $"Time to review by {word.ToLower(UkFormat.Culture)}, {area.Name}, {year.Label}", word, Columns,
            [.. parts.Select(part => Row(part.Name, part.Summary)), Row("Total", total) with { IsTotal = true }], "Median gross days")
        {
            Sentence = OfParts(parts, total, area.Name, year.Label),
            About = [How, InsideTables.Exact],
            Method = [Methods.Counted, Methods.Median, Methods.Shares],
            Note = Note(total.WithoutDays),
        };
    }

    private static string SentenceOf(string year, string where, TimeSummary summary) => summary switch
    {
        { Reviews: 0 } => $"In {year}, no review was decided in {where}.",
        { MedianGross: null } => $"In {year}, {Amount.Of(summary.Reviews, "review")} were decided in {where}; how many days they took is not known.",
        _ => $"In {year}, half of the reviews in {where} took {Days(summary.MedianGross)} days or fewer (gross), and {Days(summary.MedianNet)} without the days under a hold (net); {Sentences.WithPercent(summary.Gross12)} took under 12 months.",
    };

    /// <summary>How the last year stands beside the one before it, in words of its plot.</summary>
    private static string OverYears(IReadOnlyList<(ReportYear Year, TimeSummary Summary)> years, string where) =>
        years is [{ Summary.MedianGross: { } now }, { Summary.MedianGross: { } before } last, ..]
            ? $"In {years[0].Year.Label}, half of the reviews in {where} took {Days(now)} days or fewer (gross), in {last.Year.Label} {Days(before)}."
            : SentenceOf(years[0].Year.Label, where, years[0].Summary);

    /// <summary>Between which ends the parts lie; with one part or none there is nothing between.</summary>
    private static string OfParts(IReadOnlyList<(string Name, TimeSummary Summary)> parts, TimeSummary total, string where, string year)
    {
        var known = parts.Where(part => part.Summary.MedianGross is not null).OrderBy(part => part.Summary.MedianGross).ToList();
        return known is [var least, .., var most] && least.Summary.MedianGross < most.Summary.MedianGross
            ? $"In {year}, the median in {where} was {Days(total.MedianGross)} days (gross): from {Days(least.Summary.MedianGross)} in {least.Name} to {Days(most.Summary.MedianGross)} in {most.Name}."
            : SentenceOf(year, where, total);
    }

    private static FigureRow Row(string name, TimeSummary summary) => new(
        name,
        [
            summary.Reviews.ToString("N0", CultureInfo.GetCultureInfo("en-GB")), Days(summary.MedianGross), Days(summary.MedianNet),
            Sentences.WithPercent(summary.Gross6), Sentences.WithPercent(summary.Net6), Sentences.WithPercent(summary.Gross12), Sentences.WithPercent(summary.Net12),
        ],
        summary.MedianGross);

    private static string? Note(long older) => older > 0
        ? $"{Amount.Of(older, "review")} came without days, as {(older == 1 ? "it was" : "they were")} decided before days were kept: no median and no net figure counts {(older == 1 ? "it" : "them")}."
        : null;
}
