using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Comparisons;

/// <summary>Reviews to report on, and what was published of them.</summary>
public static class Published
{
    public const string NorthWest = "E12000002";

    /// <summary>Reviews of a financial year, so many of them with a modifiable factor, in the first council of a panel.</summary>
    public static IReadOnlyList<AnalyticsApp.Sent> Reviews(string panel, int startYear, int count, int with) =>
        [.. Enumerable.Range(0, count).Select(n => Review(panel, new DateOnly(startYear, 4, 1).AddDays(n * 5), n < with).Reviewed)];

    public static Decided Review(string panel, DateOnly on, bool modifiable) =>
        new(on) { Panel = panel, Council = AreaTable.Shipped.Children(panel, on).First().Code, Modifiable = modifiable ? ["OVERCROWDING"] : [] };

    /// <summary>A panel of each region of England.</summary>
    public static IReadOnlyList<(Area Region, string Panel)> PanelOfEachRegion(DateOnly on) =>
        [.. AreaTable.Shipped.Regions(on).Select(region => (region, AreaTable.Shipped.Children(region.Code, on).First().Code))];

    /// <summary>Every version that was published, in order.</summary>
    public static async Task<IReadOnlyList<(string Area, ReportYear Period, ReportContent Content)>> AllAsync(this AnalyticsApp analytics)
    {
        var reports = new List<Report>();
        await analytics.App.UseAsync<AnalyticsDb>(async db => reports.AddRange(await db.Reports.AsNoTracking().Where(report => report.PublishedAt != null).ToListAsync()));
        return [.. reports.OrderBy(report => report.PublishedAt).Select(report => (report.Area, ReportYear.Parse(report.Period)!, report.PublicContent!))];
    }
}
