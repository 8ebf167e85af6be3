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

    /// <summary>What the latest published version on each area and period prints about that itself.</summary>
    public async Task<IReadOnlyDictionary<(string Area, string Period), PrintedShare?>> PrintedAsync(
        IReadOnlyCollection<string> areas, IReadOnlyCollection<string> periods, CancellationToken cancel)
    {
        var published = await db.Reports.AsNoTracking().Where(report => report.PublishedAt != null && areas.Contains(report.Area) && periods.Contains(report.Period))
            .Select(report => new { report.Area, report.Period, report.Version, report.Public })
            .ToListAsync(cancel);
        return published.GroupBy(report => (report.Area, report.Period))
            .ToDictionary(versions => versions.Key, versions => PrintedShare.Of(ReportJson.Read<ReportContent>(versions.MaxBy(report => report.Version)!.Public!)));
    }

    /// <summary>What the report on the period before recommended: of the latest published version for everyone, of the latest signed one for the inside.</summary>
    public async Task<EarlierRecommendations?> RecommendedBeforeAsync(Area area, ReportYear period, bool isPublic, CancellationToken cancel)
    {
        var before = period.Before();
        var latest = await db.Reports.AsNoTracking()
            .Where(report => report.Area == area.Code && report.Period == before.Code && report.SignedAt != null && (!isPublic || report.PublishedAt != null))
            .OrderByDescending(report => report.Version)
            .Select(report => new { report.Id })
            .FirstOrDefaultAsync(cancel);
        var text = latest is null ? null : await db.Set<ReportText>().AsNoTracking()
            .FirstOrDefaultAsync(text => text.ReportId == latest.Id && text.Section == ReportSection.Recommendations && text.Words != "" && !(isPublic && text.InsideOnly), cancel);
        return text is null ? null : new EarlierRecommendations($"{(before.IsQuarter ? "quarterly" : "annual")} report {before.Label}", text.Words, text.InsideOnly);
    }

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
