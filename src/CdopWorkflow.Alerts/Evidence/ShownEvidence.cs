using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Alerts.Evidence;

/// <summary>An alert's evidence in words and plots.</summary>
public sealed class ShownEvidence(AlertEvidence.Told told, AreaTable areas)
{
    public string? ThemeInWords => told.ThemeInWords;

    public IReadOnlyList<ThemeFinding> Findings => told.Findings;

    public IReadOnlyList<ThemeSeries> Series => told.Series;

    /// <summary>The fewest reviews by which the counting rule is met; null where another rule is shown, or it was not told.</summary>
    public int? CountingLine => told.CountingLine;

    public string? CountingChanceInWords => told.CountingChanceInWords;

    public bool StandsOutNationally => told.StandsOutNationally;

    public IReadOnlyList<string> Contributing => [.. told.Contributing.Select(areas.NameOf)];

    public static string Title(ThemeFinding finding) =>
        $"{finding.Rule.Split('/')[0].ToUpperInvariant()}, {(finding.Provisional ? "from what rapid responses suspect" : "from what panels decided")}";

    public static string Source(ThemeSeries series) => series.Provisional ? "suspected at the rapid response" : "decided by panels";

    public static IReadOnlyList<PlotPoint> Observed(ThemeSeries series) => Points(series, point => point.Observed);

    public static IReadOnlyList<PlotLine> Lines(ThemeSeries series) =>
        [new PlotLine("Expected", Points(series, point => (double)point.Expected)), new PlotLine("WATCH from", Points(series, point => point.WatchFrom))];

    public static IReadOnlyList<PlotPoint> Evidence(ThemeSeries series) => Points(series, point => (double)point.Evidence);

    /// <summary>The months in which ALERT was met.</summary>
    public IReadOnlyList<PlotMark> Alarms(ThemeSeries series) =>
        [.. Findings.Where(finding => finding.Provisional == series.Provisional && finding.Rule.StartsWith("alert/", StringComparison.Ordinal)).Select(finding => new PlotMark(Name(finding.Month), "ALERT"))];

    private static List<PlotPoint> Points(ThemeSeries series, Func<ThemePoint, double> figure) => [.. series.Points.Select(point => new PlotPoint(Name(point.Month), figure(point)))];

    private static string Name(Contracts.Codes.MonthOf month) => month.FirstDay.ToString("MMM yyyy", UkFormat.Culture);
}
