using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>
/// Where a review was reopened or corrected after a report on its period was signed, the next version is begun by itself, so
/// that nobody has to notice. It stays a draft until the chair signs it.
/// </summary>
public sealed class RestateChangedReports(AnalyticsDb db, FreezeFigures freeze, AreaTable areas) : IRound
{
    public const string Reason = "Reviews of this period were reopened, corrected or added after the report was signed";

    /// <summary>A fact is changed when it is learnt and stands when that was saved, a moment later: what was checked in between may have missed it.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Rebuilds.AnyAsync(cancel))
        {
            return;
        }

        var newest = await db.Reviewed.OrderByDescending(review => review.ChangedAt).Select(review => (DateTimeOffset?)review.ChangedAt).FirstOrDefaultAsync(cancel) + Moment;
        var stale = await db.Reports.Include(report => report.Texts)
            .Where(report => (report.State == ReportState.SignedByChair || report.State == ReportState.Published) && report.CheckedAt < newest
                && !db.Reports.Any(later => later.Area == report.Area && later.Period == report.Period && later.Version > report.Version))
            .ToListAsync(cancel);
        foreach (var report in stale)
        {
            await CompareAsync(report, now, cancel);
        }

        if (stale.Count > 0)
        {
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task CompareAsync(Report report, DateTimeOffset now, CancellationToken cancel)
    {
        report.CheckedAt = now;
        if (areas.Find(report.Area) is not { } area || ReportYear.Parse(report.Period) is not { } period)
        {
            return;
        }

        var (facts, inside) = await freeze.OfAsync(area, period, cancel);
        // a table that the program did not have when the report was signed is no change of facts, and who came to meetings none of reviews
        var before = report.InsideContent with { Tables = [.. report.InsideContent.Tables.Where(table => table.Code != AttendanceTable.Code)] };
        var comparable = inside with { Tables = [.. inside.Tables.Where(table => before.Tables.Any(known => known.Code == table.Code))] };
        if (ReportChanges.Between(before, comparable).Count > 0)
        {
            var next = db.Reports.Add(report.Next(Reason, "CdopWorkflow")).Entity;
            next.Freeze(facts, inside, now);
            db.Audit("ReportRestated", $"{area.Code} {period.Code}", area.Code, $"after version {report.Version}, because facts changed");
        }
    }
}
