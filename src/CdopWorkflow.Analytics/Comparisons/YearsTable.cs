using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Comparisons;

/// <summary>An area over several years, or quarters: from the first of the last five of which something is known.</summary>
public static class YearsTable
{
    public const string Code = "years";
    private const int Most = 5;

    /// <summary>The period and the four before it, the earliest first.</summary>
    public static IReadOnlyList<ReportYear> PeriodsUpTo(ReportYear period)
    {
        var periods = new List<ReportYear> { period };
        while (periods.Count < Most)
        {
            periods.Insert(0, periods[0].Before());
        }

        return periods;
    }

    /// <summary>Exact, and added up. Null where nothing is known of the periods before.</summary>
    public static FigureTable? Inside(Area area, IReadOnlyList<(ReportYear Period, Share Share)> periods)
    {
        var known = periods.SkipWhile(year => year.Share.Denominator == 0).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        var (last, all) = (known[^1].Period, known.Aggregate(new Share(0, 0), (sum, year) => sum + year.Share));
        return Table(area, last, [.. known.Select(year => Row(year.Period, PrintedShare.Of(year.Share))), new FigureRow("Together", PrintedShare.Of(all).Cells, null) { IsTotal = true }]) with
        {
            Sentence = $"In these {Amount.Of(known.Count, Word(last))} together, {Sentences.Reviewed(all)}, in {area.Name}.",
            Note = $"Counted as it was known when the figures of this report were taken: a report on one of the {Word(last)}s before can say something else.",
            About = [InsideTables.Exact],
            Method = [Methods.Counted, Methods.Shares],
        };
    }

    /// <summary>
    /// Each as its own report printed it, hidden numbers as their marks, and never added up: what stands here stands elsewhere already.
    /// Null where no report on a period before was published.
    /// </summary>
    /// <param name="periods">With null where no report was published.</param>
    public static FigureTable? Public(Area area, IReadOnlyList<(ReportYear Period, PrintedShare? Printed)> periods)
    {
        var known = periods.SkipWhile(year => year.Printed is null).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        var word = Word(known[^1].Period);
        return Table(area, known[^1].Period, [.. known.Select(year => Row(year.Period, year.Printed))]) with
        {
            Note = $"Each {word} as its own report prints it, in the latest version published before this one. The {word}s are not added up: beside a hidden number, a sum could give it away.",
            About = [PublishedTables.Hidden],
            Method = [Methods.Published, Methods.Counted, Methods.Shares],
        };
    }

    private static FigureTable Table(Area area, ReportYear last, IReadOnlyList<FigureRow> rows) => new(
        Code, $"Reviews {Word(last)} by {Word(last)}, {area.Name}, up to {last.Label}", last.IsQuarter ? "Quarter" : "Year", InsideTables.ShareColumns, rows, "Reviewed")
    {
        Kind = PlotKind.Bar,
    };

    private static FigureRow Row(ReportYear period, PrintedShare? printed) =>
        printed is null ? new(period.Label, ComparisonTable.NotPublished, null) : new(period.Label, printed.Cells, (double?)OpenData.OpenCell.Of(printed.Reviewed).Number);

    private static string Word(ReportYear period) => period.IsQuarter ? "quarter" : "year";
}
