using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>Begins the next version of a signed report: fresh figures, the same words, and the reason.</summary>
public sealed class BeginNextVersion(AnalyticsDb db, ReportShelf shelf, FreezeFigures freeze, CurrentPerson person, TimeProvider clock)
{
    public async Task<ReportDecision> HandleAsync(Area area, ReportYear period, string reason, CancellationToken cancel)
    {
        var latest = (await shelf.VersionsAsync(area, period, cancel)).FirstOrDefault();
        var decision = latest is null ? new ReportDecision("There is no report to restate")
            : latest.IsDraft ? new ReportDecision($"Version {latest.Version} is being written already")
            : ReportDecision.Accept;
        if (decision.Accepted)
        {
            var next = db.Reports.Add(latest!.Next(reason, person.Value.Name)).Entity;
            var (facts, inside) = await freeze.OfAsync(area, period, cancel);
            next.Freeze(facts, inside, clock.GetUtcNow());
        }

        db.Audit(decision.Accepted ? "ReportRestated" : "ReportRestatedRefused", $"{area.Code} {period.Code}", area.Code, $"after version {latest?.Version ?? 0}");
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
