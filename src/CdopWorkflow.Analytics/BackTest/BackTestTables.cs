using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.BackTest;

/// <summary>The tables and plots of a back-test.</summary>
public static class BackTestTables
{
    private const int MonthsDrawn = 60;

    /// <summary>How often each rule would have told somebody, by financial year.</summary>
    public static FigureTable ByYear(BackTested test, IReadOnlyList<Firing> firings, IReadOnlyList<WatchRule> rules, string where)
    {
        var first = firings.Select(firing => YearOf(firing.Month)).Append(test.From is { } from ? YearOf(from) : YearOf(test.To)).Min();
        var years = Enumerable.Range(first, YearOf(test.To) - first + 1).ToList();
        return new FigureTable(
            "back-test-years", $"Notices by financial year, {where}", "Financial year", [.. rules.Select(rule => Choices.Name(rule))],
            [.. years.Select(year => new FigureRow(
                FormattableString.Invariant($"{year}-{(year + 1) % 100:00}"),
                [.. rules.Select(rule => $"{firings.Count(firing => firing.Rule == rule && YearOf(firing.Month) == year)}")],
                firings.Count(firing => YearOf(firing.Month) == year)))],
            "Notices")
        {
            Kind = PlotKind.Bar,
            Sentence = $"From {years[0]} to {years[^1] + 1}, the rules would have told somebody {Amount.Of(firings.Count, "time")} in {where}.",
            About = [InsideTables.Exact],
            Method = [Methods.ThemeRules, Methods.ThemeBaseline],
            Note = "A watch is one notice while it lasts. An ALERT within twelve months of the last adds to that one.",
        };
    }

    public static FigureTable ByMonth(IReadOnlyList<Firing> firings, AreaTable areas, string where) => new(
        "back-test-notices", $"When somebody would have been told, {where}", "Month",
        ["Rule", "Area", "In 12 months", "Expected"],
        [.. firings.Select(firing => new FigureRow(
            UkFormat.Month(firing.Month.FirstDay),
            [Choices.Name(firing.Rule), areas.NameOf(firing.Area), $"{firing.Count}", firing.Expected is { } expected ? expected.ToString("0.0", UkFormat.Culture) : "Not compared"], null))],
        "In 12 months")
    {
        About = [InsideTables.Exact],
        Method = [Methods.ThemeRules, Methods.ThemeBaseline],
    };

    /// <summary>Twelve-month counts of one area with what is expected and where WATCH begins.</summary>
    public static FigureTable Series(IReadOnlyList<BackTestPoint> points, string name)
    {
        var drawn = points.TakeLast(MonthsDrawn).ToList();
        string Name(BackTestPoint point) => point.Month.FirstDay.ToString("MMM yyyy", UkFormat.Culture);
        return new FigureTable(
            "back-test-series", $"Deaths with the theme in 12 months, {name}", "12 months to", ["Deaths", "Expected", "WATCH from"],
            [.. drawn.Select(point => new FigureRow(Name(point), [$"{point.Count}", point.Expected.ToString("0.0", UkFormat.Culture), $"{point.WatchFrom}"], point.Count))],
            "Deaths in 12 months")
        {
            Kind = PlotKind.Line,
            Sentence = drawn.Count == 0 ? null : $"In the 12 months to {Name(drawn[^1])}, {Amount.Of((int)drawn[^1].Count, "death")} with the theme in {name}; {drawn[^1].Expected.ToString("0.0", UkFormat.Culture)} expected.",
            About = [InsideTables.Exact],
            Method = [Methods.ThemeRules, Methods.ThemeBaseline],
            Lines =
            [
                new PlotLine("Expected", [.. drawn.Select(point => new PlotPoint(Name(point), Math.Round(point.Expected, 1)))]),
                new PlotLine("WATCH from", [.. drawn.Select(point => new PlotPoint(Name(point), point.WatchFrom))]),
            ],
            Note = "By month of death. Expected numbers come from the five years that end a year before each financial year, drawn towards all panels together.",
        };
    }

    private static int YearOf(MonthOf month) => month.Month >= 4 ? month.Year : month.Year - 1;
}
