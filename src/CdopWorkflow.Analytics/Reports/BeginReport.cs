using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>Begins the report on an area and a period, or takes the figures of its draft anew.</summary>
public sealed class BeginReport(AnalyticsDb db, ReportShelf shelf, FreezeFigures freeze, CurrentPerson person, TimeProvider clock)
{
    public async Task<ReportDecision> HandleAsync(Area area, ReportYear period, CancellationToken cancel)
    {
        var (now, latest) = (clock.GetUtcNow(), (await shelf.VersionsAsync(area, period, cancel)).FirstOrDefault());
        var decision = latest is { IsDraft: false } ? new ReportDecision("This report is signed. Restate it if its figures have changed")
            : period.From > UkTime.DateOf(now) ? new ReportDecision("This period has not begun")
            : ReportDecision.Accept;
        if (decision.Accepted)
        {
            var report = latest ?? db.Reports.Add(new Report { Area = area.Code, Period = period.Code, BegunBy = person.Value.Name }).Entity;
            var (facts, inside) = await freeze.OfAsync(area, period, cancel);
            report.Freeze(facts, inside, now);
        }

        var action = latest is null ? "ReportBegun" : "ReportFiguresTaken";
        db.Audit(decision.Accepted ? action : action + "Refused", $"{area.Code} {period.Code}", area.Code, latest is null ? "version 1" : $"version {latest.Version}");
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
