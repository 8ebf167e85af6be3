using System.Diagnostics;
using System.Net;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.History;

public sealed class HistoryTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task The_history_says_who_did_what_when_and_why_and_its_reading_is_audited()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.HoldAsync(reference, "Inquest", Today);
        await coordinator.DoAsync(reference, "treat-as-expected", ("Form.Why", "A palliative plan was in place <b>since</b> January"));

        var page = await coordinator.GetAsync($"/reviews/{reference}/history");

        page.Shows("Review opened").Shows("Hold opened: Inquest").Shows("A palliative plan was in place <b>since</b> January").Shows("by Test Coordinator").Shows("10 March 2025");
        var holds = await page.SubmitAsync("Show", ("Kind", "Hold"));
        holds.Shows("1 entry").Shows("Hold opened: Inquest").DoesNotShow("Review opened");
        (await page.SubmitAsync("Show", ("Kind", "Document"))).Shows("Nothing of this kind has happened yet");
        Assert.Contains(await app.AuditAsync(reference), entry => entry == "HistoryRead: Hold, page 1");
        (await app.Coordinator("LEEDS").GetAsync($"/reviews/{reference}/history")).HasStatus(HttpStatusCode.NotFound);
        (await app.Coordinator("LEEDS").GetAsync($"/reviews/{reference}/history/at?date=2025-03-10")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_thousand_entries_are_read_page_by_page()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var id = (await app.ReviewAsync(reference)).Id;
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Timeline.AddRange(Enumerable.Range(1, 2000).Select(number => new TimelineEntry
            {
                ReviewId = id,
                At = app.Clock.GetUtcNow().AddMinutes(number),
                Who = "test",
                WhoName = "Test",
                What = $"Entry number {number}",
                Kind = number % 2 == 0 ? TimelineKind.Hold : TimelineKind.Return,
            }));
            await db.SaveChangesAsync();
        });
        var coordinator = app.Coordinator();
        (await coordinator.GetAsync($"/reviews/{reference}/history")).Shows("2,001 entries, page 1 of 41").Shows("Entry number 2000").DoesNotShow("Entry number 1950");
        (await coordinator.GetAsync($"/reviews/{reference}/history?list-page=41")).Shows("Review opened").DoesNotShow("Entry number 1");
        (await coordinator.GetAsync($"/reviews/{reference}/history?list-page=999999&kind=Hold")).Shows("1,000 entries, page 20 of 20");

        var watch = Stopwatch.StartNew();
        var page = await coordinator.GetAsync($"/reviews/{reference}/history");
        TestContext.Current.TestOutputHelper?.WriteLine($"2,001 entries: {watch.ElapsedMilliseconds} ms, {page.Body.Length} bytes");
        Assert.InRange(page.Body.Length, 1, 100_000);
        (await coordinator.GetAsync($"/reviews/{reference}")).Shows("Entry number 2000").DoesNotShow("Entry number 1999");
    }
}
