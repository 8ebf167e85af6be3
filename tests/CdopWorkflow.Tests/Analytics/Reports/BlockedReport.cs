using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Statistics.Disclosure;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Analytics.Reports;

/// <summary>A region that is published with a small number hidden behind another, which then becomes known: no panel of it withstands the attack.</summary>
public static class BlockedReport
{
    public static IEnumerable<AnalyticsApp.Sent> Facts() =>
    [
        .. Reviews(48, 12, Decided.PanLancashire, Decided.Lancashire), .. Reviews(90, 20, "MERSEYSIDE", "E08000012"), .. Reviews(7, 3, "CUMBRIA", "E06000063"),
    ];

    /// <summary>After the region's report is out.</summary>
    public static Task LetTheOtherNumberOutAsync(TestApp app) => app.UseAsync<AnalyticsDb>(async db =>
    {
        var release = await db.Releases.SingleAsync();
        var ledger = ReportJson.Read<ReleaseLedger>(release.Ledger);
        release.Ledger = ReportJson.Write(ledger with
        {
            Cells = [.. ledger.Cells.Select(cell => cell.Key.Text.Contains("PAN-LANCASHIRE", StringComparison.Ordinal) && cell.Count == 12 ? cell with { Published = true, Reason = SuppressionReason.None } : cell)],
        });
        await db.SaveChangesAsync();
    });

    private static IEnumerable<AnalyticsApp.Sent> Reviews(int count, int modifiable, string panel, string council) =>
        Enumerable.Range(0, count).Select(n => new Decided(new DateOnly(2021, 5, 1).AddDays(n % 28))
        {
            Panel = panel,
            Council = council,
            SuddenUnexpected = Answer.No,
            Category = n % 2 == 0 ? DeathCategory.PerinatalOrNeonatal : DeathCategory.Infection,
            Modifiable = n < modifiable ? ["SMOKING_HOUSEHOLD"] : [],
        }.Reviewed);
}
