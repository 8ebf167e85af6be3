using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Releases;

/// <summary>What has been told, and what has not, about a region and a financial year with its quarters.</summary>
public sealed class ReleaseBook(AnalyticsDb db)
{
    /// <returns>How many releases there were, and all that they told and hid.</returns>
    public async Task<(int Releases, ReleaseLedger Ledger)> EarlierAsync(Area region, ReportYear period, CancellationToken cancel)
    {
        var kept = await db.Releases.AsNoTracking()
            .Where(release => release.Region == region.Code && release.Year == period.Whole.Code)
            .OrderBy(release => release.Number)
            .Select(release => release.Ledger)
            .ToListAsync(cancel);
        return (kept.Count, kept.Aggregate(ReleaseLedger.Empty, (ledger, text) => ledger.With(ReportJson.Read<ReleaseLedger>(text))));
    }

    /// <param name="number">One more than the releases that this one was protected against.</param>
    public void Record(Report report, Area region, ReportYear period, ReportContent content, ReleaseLedger told, string ruleSet, int number) => db.Releases.Add(new Release
    {
        Number = number,
        Area = report.Area,
        Region = region.Code,
        Year = period.Whole.Code,
        Period = period.Code,
        ReportVersion = report.Version,
        At = report.PublishedAt!.Value,
        ByName = report.PublishedByName!,
        RuleSet = ruleSet,
        Tables = string.Join('\n', content.WithRows.Select(table => table.Title)),
        Told = told.Cells.Count(cell => cell.Published),
        Hidden = told.Cells.Count(cell => !cell.Published),
        Ledger = ReportJson.Write(told),
    });
}
