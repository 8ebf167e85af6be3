using CdopWorkflow.Analytics.Comparisons;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.Tests.Analytics.Comparisons;

/// <summary>
/// Whoever takes one publication from another learns nothing from these tables: each row stands, mark for mark, in this version's own
/// figures or in those of a version published before, and a sum is one of printed numbers alone.
/// </summary>
public sealed class NothingNewIsToldTests
{
    private static readonly string[] Places = [Decided.PanLancashire, "MERSEYSIDE", Published.NorthWest];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_row_was_printed_elsewhere(int seed)
    {
        var random = new Random(seed);
        await using var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(
            from panel in Places[..2]
            from year in Enumerable.Range(2019, 3)
            let count = random.Next(24)
            from fact in Published.Reviews(panel, year, count, random.Next(count + 1))
            select fact);
        var reports = Places.SelectMany(place => Enumerable.Range(2019, 3).Select(year => (Place: place, ReportYear.Financial(year).Code))).ToArray();
        random.Shuffle(reports);
        var today = new DateOnly(2025, 9, 2);
        foreach (var (place, period) in reports.Concat(reports[..6]))
        {
            analytics.MoveTo(today = today.AddDays(1));
            await PublishOrRestateAsync(analytics, place, period);
        }

        var earlier = new List<(string Area, ReportYear Period, ReportContent Content)>();
        var compared = 0;
        foreach (var (area, period, content) in await analytics.AllAsync())
        {
            IReadOnlyList<string>? PrintedOf(string place, ReportYear year) => place == area && year == period
                ? PrintedShare.Of(content)!.Cells
                : earlier.Where(told => told.Area == place && told.Period == year).Select(told => PrintedShare.Of(told.Content)!.Cells).LastOrDefault();
            foreach (var row in content.Tables.Where(table => table.Code == YearsTable.Code).SelectMany(table => table.Rows))
            {
                var year = YearsTable.PeriodsUpTo(period).Single(year => year.Label == row.Name);
                Assert.Equal(PrintedOf(area, year) ?? ["not published", "not published", "not published"], row.Cells);
                compared++;
            }

            var beside = content.Tables.Single(table => table.Code == ComparisonTable.Code).Rows;
            Assert.Equal(PrintedOf(area, period), beside[0].Cells);
            Assert.All(beside.Where(row => row.Name.EndsWith("(region)", StringComparison.Ordinal)), row =>
                Assert.Equal(PrintedOf(Published.NorthWest, period) ?? ["not published yet", "not published yet", "not published yet"], row.Cells));
            Assert.Equal("not published", beside[^1].Cells[0]);
            earlier.Add((area, period, content));
        }

        Assert.True(compared >= 12, $"{compared} rows were compared");
        Assert.Contains(earlier, told => told.Content.Tables.Any(table => table.Rows.Any(row => row.Cells.Contains("<5") && table.Code == YearsTable.Code)));
    }

    private static async Task PublishOrRestateAsync(AnalyticsApp analytics, string place, string period)
    {
        var page = await analytics.App.As(Role.Analyst, place).GetAsync($"{ReportSteps.AddressOf(place, period)}/restate-report");
        if (page.Status == System.Net.HttpStatusCode.OK && page.Document.QuerySelector("textarea") is not null)
        {
            await page.SubmitAsync(null, ("Reason", "Others have published."));
        }
        else
        {
            await analytics.DraftAsync(place, period);
        }

        (await analytics.SignAsync(place, period)).Shows("is signed");
        (await analytics.ReleaseAsync(place, period)).Shows("is published");
    }
}
