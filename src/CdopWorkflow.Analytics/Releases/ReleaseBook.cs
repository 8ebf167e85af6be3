using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Publication;
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
            .Select(release => new { release.Ledger, release.GivenUp })
            .ToListAsync(cancel);
        var ledger = kept.Aggregate(ReleaseLedger.Empty, (ledger, release) => ledger.With(ReportJson.Read<ReleaseLedger>(release.Ledger)));
        var givenUp = kept.SelectMany(release => release.GivenUp.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(key => new CellKey(key)).ToHashSet();
        return (kept.Count, ledger with { Cells = [.. ledger.Cells.Select(EarlierFigures.WithItsMark).Select(cell => givenUp.Contains(cell.Key) ? cell with { GivenUp = true } : cell)] });
    }

    /// <param name="number">One more than the releases that this one was protected against.</param>
    public void Record(Report report, Area region, ReportYear period, ReportContent content, PublicVersion version, string ruleSet, int number) => db.Releases.Add(new Release
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
        Told = version.Told.Cells.Count(cell => cell.Published),
        Hidden = version.Told.Cells.Count(cell => cell is { Published: false, Reason: not SuppressionReason.NotForPublication }),
        GivenUp = string.Join('\n', version.GivenUp.Select(key => key.Text)),
        Overridden = version.GivenUp.Count > 0 && report.Override is { } asked
            ? $"{asked.ByName} asked for it, {report.PublishedByName} decided: {asked.Reason}"
            : null,
        Ledger = ReportJson.Write(version.Told),
    });
}
