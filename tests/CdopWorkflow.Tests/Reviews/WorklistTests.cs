using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using System.Net;

namespace CdopWorkflow.Tests.Reviews;

public sealed class WorklistTests
{
    [Fact]
    public async Task What_is_late_comes_first_and_is_counted()
    {
        await using var app = await TestApp.StartAsync();
        var inTime = await app.IsNotifiedAsync();
        var late = await app.IsNotifiedAsync(ADeath.Notified(content => content with { Death = content.Death with { DiedOn = new DateOnly(2025, 2, 1) } }));

        var page = await app.Coordinator().GetAsync("/reviews");

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(late, rows[0], StringComparison.Ordinal);
        Assert.Contains("Late", rows[0], StringComparison.Ordinal);
        Assert.Contains(inTime, rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Late", rows[1], StringComparison.Ordinal);
        var meetings = (await page.FollowAsync("Panel meetings")).HasStatus(HttpStatusCode.OK);
        Assert.Equal("/reviews/meetings", Assert.Single(meetings.Document.QuerySelectorAll("header nav a[aria-current]")).GetAttribute("href"));
        page.Shows("Late 1 review").Shows("To accept 2 reviews").DoesNotShow("Testa");
    }

    [Fact]
    public async Task Fifty_reviews_stand_on_a_page()
    {
        await using var app = await TestApp.StartAsync();
        await app.UseAsync(async (ReviewsDb db) =>
        {
            foreach (var _ in Enumerable.Range(0, 51))
            {
                db.Publish(ADeath.Notified());
            }

            await db.SaveChangesAsync();
        });
        await app.SettleAsync();

        var first = await app.Coordinator().GetAsync("/reviews");
        var second = await app.Coordinator().GetAsync("/reviews?list-page=2");

        Assert.Empty(first.Errors);
        Assert.Equal((50, 1), (first.Document.QuerySelectorAll("tbody tr").Length, second.Document.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task A_possible_duplicate_waits_until_it_is_decided()
    {
        await using var app = await TestApp.StartAsync();
        await PublishAsync(app, new DuplicateSuspected("N-2025-0042", ADeath.Panel, app.Clock.GetUtcNow(), ["LAN-2025-0001"]));

        var page = await app.Coordinator().GetAsync("/reviews");
        page.Shows("Possible duplicates 1 notification").Shows("LAN-2025-0001");
        Assert.NotNull(page.Document.QuerySelector("a[href='/notifications/N-2025-0042/decide']"));

        await PublishAsync(app, new DuplicateDecided("N-2025-0042"));
        (await app.Coordinator().GetAsync("/reviews")).Shows("Possible duplicates 0 notifications");
    }

    [Fact]
    public async Task The_worklist_is_for_coordinators()
    {
        await using var app = await TestApp.StartAsync();
        foreach (var role in new[] { Role.PanelMember, Role.Analyst, Role.Administrator, Role.Auditor, Role.SafeguardingLead })
        {
            (await app.As(role, ADeath.Panel).GetAsync("/reviews")).HasStatus(HttpStatusCode.Forbidden);
        }
    }

    private static async Task PublishAsync(TestApp app, CdopWorkflow.Contracts.IEvent @event)
    {
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(@event);
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }
}
