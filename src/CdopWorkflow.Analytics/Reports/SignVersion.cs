using System.Globalization;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>The board's chair signs a version: from then on nothing in it changes. The version before is superseded.</summary>
public sealed class SignVersion(AnalyticsDb db, ReportShelf shelf, CurrentPerson person, TimeProvider clock)
{
    /// <param name="seen">Version and revision that the chair read, "2.7": what was changed meanwhile is read first.</param>
    public async Task<ReportDecision> HandleAsync(Area area, ReportYear period, string? seen, CancellationToken cancel)
    {
        var (now, versions) = (clock.GetUtcNow(), await shelf.VersionsAsync(area, period, cancel));
        var decision = Decide(versions.FirstOrDefault(), period, seen, UkTime.DateOf(now));
        if (decision.Accepted)
        {
            versions[0].Sign(person.Value.AccountId, person.Value.Name, now);
            versions.Skip(1).Where(earlier => earlier.State is ReportState.SignedByChair or ReportState.Published).ToList().ForEach(earlier => earlier.Supersede(now));
        }

        db.Audit(decision.Accepted ? "ReportSigned" : "ReportSignedRefused", $"{area.Code} {period.Code}", area.Code,
            decision.Accepted ? $"version {versions[0].Version}" : $"{decision.Reasons.Count} to put right");
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>What the chair has before them.</summary>
    public static string SeenOf(Report report) => string.Create(CultureInfo.InvariantCulture, $"{report.Version}.{report.Revision}");

    public static ReportDecision Decide(Report? report, ReportYear period, string? seen, DateOnly today)
    {
        if (report is null or { IsDraft: false })
        {
            return new ReportDecision(report is null ? "Nobody has begun this report" : "This report is signed already");
        }

        return new ReportDecision(
        [
            .. seen == SeenOf(report) ? [] : new[] { "The report was changed after you opened this page: read it again" },
            .. period.HasEnded(today) ? [] : new[] { "The period has not ended yet" },
            .. report.TextOf(ReportSection.Summary) is { Words.Length: > 0 } ? [] : new[] { "Write the summary first" },
        ]);
    }
}
