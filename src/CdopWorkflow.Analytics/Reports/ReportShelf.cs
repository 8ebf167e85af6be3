using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>Finds reports.</summary>
public sealed class ReportShelf(AnalyticsDb db)
{
    /// <summary>All versions, the latest first.</summary>
    public Task<List<Report>> VersionsAsync(Area area, ReportYear period, CancellationToken cancel) =>
        db.Reports.Include(report => report.Texts)
            .Where(report => report.Area == area.Code && report.Period == period.Code)
            .OrderByDescending(report => report.Version)
            .ToListAsync(cancel);

    /// <summary>Versions that anyone may read, the latest first.</summary>
    public async Task<IReadOnlyList<Report>> PublicAsync(Area area, ReportYear period, CancellationToken cancel) =>
        await db.Reports.AsNoTracking().Include(report => report.Texts)
            .Where(report => report.Area == area.Code && report.Period == period.Code && report.PublishedAt != null)
            .OrderByDescending(report => report.Version)
            .ToListAsync(cancel);

    /// <summary>The latest published version of every area and period.</summary>
    public async Task<IReadOnlyList<PublishedReport>> AllPublicAsync(CancellationToken cancel)
    {
        var published = await db.Reports.AsNoTracking().Where(report => report.PublishedAt != null)
            .Select(report => new PublishedReport(report.Area, report.Period, report.Version, report.PublishedAt!.Value))
            .ToListAsync(cancel);
        return
        [
            .. published.GroupBy(report => (report.Area, report.Period)).Select(versions => versions.MaxBy(report => report.Version)!)
                .OrderByDescending(report => report.Period, StringComparer.Ordinal).ThenBy(report => report.Area, StringComparer.Ordinal),
        ];
    }
}
