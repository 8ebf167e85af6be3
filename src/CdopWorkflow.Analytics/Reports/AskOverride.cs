using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>Asks the chair to let a blocked report out, with a reason, or takes that back.</summary>
public sealed class AskOverride(AnalyticsDb db, ReportShelf shelf, PublishVersion publish, CurrentPerson person, TimeProvider clock)
{
    public async Task<ReportDecision> HandleAsync(Area area, ReportYear period, string reason, CancellationToken cancel)
    {
        var report = (await shelf.VersionsAsync(area, period, cancel)).FirstOrDefault();
        var version = report is { State: ReportState.SignedByChair } ? await publish.PreviewAsync(report, area, period, cancel) : null;
        var decision = version is { CanBeOverridden: true }
            ? new ReportDecision(WordsForEveryone.Faults(reason))
            : new ReportDecision("There is nothing here that could be published all the same");
        if (decision.Accepted)
        {
            report!.AskOverride(new OverrideRequest(person.Value.AccountId, person.Value.Name, clock.GetUtcNow(), reason, version!.Blocked));
        }

        db.Audit(decision.Accepted ? "ReportOverrideAsked" : "ReportOverrideAskedRefused", $"{area.Code} {period.Code}", area.Code,
            decision.Accepted ? $"version {report!.Version}, {version!.Blocked.Count} could be worked out" : decision.Reasons[0]);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    public async Task<ReportDecision> TakeBackAsync(Area area, ReportYear period, CancellationToken cancel)
    {
        var report = (await shelf.VersionsAsync(area, period, cancel)).FirstOrDefault();
        var decision = report is { State: ReportState.SignedByChair, Override: not null } ? ReportDecision.Accept : new ReportDecision("Nobody asks for it any more");
        if (decision.Accepted)
        {
            report!.AskOverride(null);
        }

        db.Audit(decision.Accepted ? "ReportOverrideTakenBack" : "ReportOverrideTakenBackRefused", $"{area.Code} {period.Code}", area.Code, $"version {report?.Version ?? 0}");
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
