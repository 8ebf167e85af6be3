using CdopWorkflow.Analytics.Comparisons;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Analytics.Releases;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Statistics.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>
/// Lets the public version of a signed report out: protected together with everything told before, attacked, and written into
/// the ledger in the same transaction.
/// </summary>
public sealed class PublishVersion(AnalyticsDb db, ReportShelf shelf, ReleaseBook releases, ReportComparisons comparisons, AreaTable areas, AnalyticsOptions options, CurrentPerson person, TimeProvider clock)
{
    /// <summary>How many releases the last look at the ledger saw.</summary>
    private int ledgerOf;

    /// <summary>Whether there is a public version of such a report at all.</summary>
    public static bool IsForEveryone(Area area, ReportYear period) =>
        area.Kind is AreaKind.Panel or AreaKind.Region && period.Quarters().Count > 0;

    /// <param name="overriding">The request that the person had before them, where they let a blocked version out; null otherwise.</param>
    public async Task<ReportDecision> HandleAsync(Area area, ReportYear period, string? overriding, CancellationToken cancel)
    {
        var versions = await shelf.VersionsAsync(area, period, cancel);
        var decision = await DecideAsync(versions, area, period, overriding, cancel);
        var done = overriding is null ? "ReportPublished" : "ReportPublishedAllTheSame";
        db.Audit(decision.Accepted ? done : done + "Refused", $"{area.Code} {period.Code}", area.Code,
            decision.Accepted ? $"version {versions[0].Version}" : string.Join("; ", decision.Reasons.Take(5)));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (decision.Accepted && failure is not DbUpdateConcurrencyException)
        {
            // another release took this number: this one was not protected against it
            return new ReportDecision("Something else was published for this region at the same moment. Try again");
        }

        return decision;
    }

    /// <summary>What would leave.</summary>
    public async Task<PublicVersion?> PreviewAsync(Report report, Area area, ReportYear period, CancellationToken cancel)
    {
        if (!IsForEveryone(area, period) || areas.RegionOf(area.Code, period.To) is not { } region)
        {
            return null;
        }

        (ledgerOf, var earlier) = await releases.EarlierAsync(region, period, cancel);
        var version = PublicVersion.Of(area, region, period, ReportJson.Read<ReportFacts>(report.Facts), earlier, areas, options.Disclosure.RuleFor(Audience.Public, AreaLevel.SubNational));
        return version with { Content = await comparisons.PublicAsync(area, period, version.Content, cancel) };
    }

    private async Task<ReportDecision> DecideAsync(List<Report> versions, Area area, ReportYear period, string? overriding, CancellationToken cancel)
    {
        var report = versions.FirstOrDefault();
        if (report is not { State: ReportState.SignedByChair })
        {
            return new ReportDecision(report is { State: ReportState.Published } ? "This version is published already" : "The chair must sign the report first");
        }

        if (!period.HasEnded(UkTime.DateOf(clock.GetUtcNow())) || await PreviewAsync(report, area, period, cancel) is not { } version)
        {
            return new ReportDecision("There is no public version of this report");
        }

        if (version.Blocked.Count > 0)
        {
            var refusal = version.CanBeOverridden && overriding is not null
                ? OverrideRequest.RefusalOf(report.Override, person.Value.AccountId, person.Value.Has(Role.Chair, area.Code, areas, UkTime.DateOf(clock.GetUtcNow())), version.Blocked, overriding)
                : version.Blocked;
            if (refusal.Count > 0)
            {
                return new ReportDecision(refusal);
            }
        }

        var content = WithWhatChanged(version.Content, report, versions.Skip(1).FirstOrDefault(earlier => earlier.IsPublic));
        report.Publish(content, person.Value.Name, clock.GetUtcNow());
        releases.Record(report, areas.RegionOf(area.Code, period.To)!, period, content, version, options.Disclosure.RuleSet, ledgerOf + 1);
        return ReportDecision.Accept;
    }

    private static ReportContent WithWhatChanged(ReportContent content, Report report, Report? before) =>
        before?.PublicContent is not { } published ? content : content with { Changes = ReportChanges.Between(published, content), Notes = [report.Reason] };
}
