using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>Throws a draft away, as when a version after the first turns out not to be needed.</summary>
public sealed class DiscardDraft(AnalyticsDb db, ReportShelf shelf, TimeProvider clock)
{
    public async Task<ReportDecision> HandleAsync(Area area, ReportYear period, CancellationToken cancel)
    {
        var versions = await shelf.VersionsAsync(area, period, cancel);
        var decision = versions is [{ IsDraft: true }, ..] ? ReportDecision.Accept : new ReportDecision("There is no draft to discard");
        if (decision.Accepted)
        {
            db.Reports.Remove(versions[0]);

            // the version before was compared with these facts: no new draft until others arrive
            versions.Skip(1).Take(1).ToList().ForEach(before => before.CheckedAt = clock.GetUtcNow());
        }

        db.Audit(decision.Accepted ? "ReportDraftDiscarded" : "ReportDraftDiscardedRefused", $"{area.Code} {period.Code}", area.Code, $"version {versions.FirstOrDefault()?.Version ?? 0}");
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
