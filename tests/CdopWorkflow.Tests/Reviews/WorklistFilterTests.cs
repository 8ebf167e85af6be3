using System.Net;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews;

public sealed class WorklistFilterTests
{
    [Fact]
    public async Task The_worklist_is_narrowed_by_reference_state_hold_and_lateness_and_put_in_order()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        var inTime = await app.IsNotifiedAsync();
        var late = await app.IsNotifiedAsync(DiedOn(new DateOnly(2025, 2, 1)));
        var held = await app.IsNotifiedAsync();
        await coordinator.AcceptAsync(held);
        await coordinator.HoldAsync(held, "Inquest", new DateOnly(2025, 3, 10));

        Assert.Equal([late, inTime, held], await ReferencesAsync(coordinator, ""));
        Assert.Equal([late], await ReferencesAsync(coordinator, "?Filter.Late=true"));
        Assert.Equal([held], await ReferencesAsync(coordinator, "?Filter.Hold=Inquest"));
        Assert.Empty(await ReferencesAsync(coordinator, "?Filter.Hold=ThemedPanel"));
        Assert.Equal([late, inTime], await ReferencesAsync(coordinator, "?Filter.State=Notified"));
        Assert.Equal([inTime], await ReferencesAsync(coordinator, $"?Filter.Find={inTime.ToLowerInvariant()[3..]}"));
        Assert.Equal([late, inTime, held], await ReferencesAsync(coordinator, "?Filter.Order=Days"));
        Assert.Equal(new[] { inTime, late, held }.Order(), await ReferencesAsync(coordinator, "?Filter.Order=Reference"));

        var form = await coordinator.GetAsync("/reviews?Filter.Late=true");
        form.Shows("1 review found").Shows("Late 1 review");
        (await form.FollowAsync("Show every open review")).Shows(held);
        (await form.SubmitAsync("Show", ("Filter.Late", ""), ("Filter.Find", "<script>"))).Shows("0 reviews found").DoesNotShow("There is a problem");
    }

    [Theory]
    [InlineData("?Filter.State=Nonsense&Filter.Hold=7&Filter.Order=-1&Filter.Late=maybe&list-page=99")]
    [InlineData("?list-page=-3&Filter.Order=State")]
    [InlineData("?Filter.Order=99")]
    public async Task What_nobody_could_choose_does_no_harm(string query)
    {
        await using var app = await TestApp.StartAsync();
        await app.IsNotifiedAsync();
        (await app.Coordinator().GetAsync("/reviews" + query)).HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_ended_is_found_by_its_state_with_its_days()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        var reference = await app.IsNotifiedAsync();
        await coordinator.DoAsync(reference, "withdraw", ("Form.Choice", "Withdraw"), ("Form.Why", "Notified in error"));
        Assert.Empty(await ReferencesAsync(coordinator, ""));
        Assert.Equal([reference], await ReferencesAsync(coordinator, "?Filter.State=Withdrawn"));
        Assert.Empty(await ReferencesAsync(app.Coordinator("PAN-CHESHIRE"), "?Filter.State=Withdrawn"));
    }

    private static DeathNotified DiedOn(DateOnly day) => ADeath.Notified(content => content with { Death = content.Death with { DiedOn = day } });

    private static async Task<List<string>> ReferencesAsync(Browser browser, string query) =>
        [.. (await browser.GetAsync("/reviews" + query)).Document.QuerySelectorAll("tbody th .cdop-reference").Select(link => link.TextContent)];
}
