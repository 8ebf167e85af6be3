using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.Actions;

/// <summary>The steering group's pack: 20 actions, 12 open of which 3 overdue, 8 done (F8).</summary>
public sealed class BoardPackTests
{
    [Fact]
    public async Task The_pack_counts_the_plan_and_lists_it_by_theme()
    {
        await using var app = await TestApp.StartAsync(new DateTimeOffset(2025, 9, 1, 9, 0, 0, TimeSpan.Zero));
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();
        for (var number = 1; number <= 20; number++)
        {
            var theme = number % 2 == 0 ? "housing" : "smoking";
            var due = number <= 3 ? new DateOnly(2025, 11, 30) : new DateOnly(2026, 3, 31);
            await coordinator.AddActionAsync(board, [("Form.Title", number == 1 ? "=SUM(A1:A9)" : $"Step {number}"), ("Form.Theme", theme), ("Form.WhyGoOn", "Another service"), .. Coordinators.Date("DueOn", due)]);
        }

        await app.MoveToAsync(new DateOnly(2025, 12, 1));
        await coordinator.OnActionAsync("ACT-001", "record-progress", ("Form.Count", "7"), ("Form.OutOf", "9"));
        for (var number = 13; number <= 20; number++)
        {
            (await coordinator.OnActionAsync($"ACT-0{number}", "complete-action", ("Form.Count", "19"), ("Form.OutOf", "20"), ("Form.Evidence", "Minutes"))).Shows("Action done");
        }

        await app.MoveToAsync(new DateOnly(2025, 12, 31));
        var page = await coordinator.GetAsync($"/reviews/actions/pack/{board}/2025-2");

        page.Shows("20 actions: 12 open of which 3 overdue, 8 done, none without an owner").Shows("Housing (10)").Shows("Smoking in pregnancy or the household (10)").Shows("77.8% (7 of 9)").Shows("95% (19 of 20)");
        var file = await page.FollowAsync("Download");
        Assert.Equal("text/csv", file.ContentType);
        Assert.Contains("ACT-001,'=SUM(A1:A9),", file.Body, StringComparison.Ordinal);
        Assert.Equal(21, file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

        await app.MoveToAsync(new DateOnly(2026, 7, 1));
        (await coordinator.GetAsync($"/reviews/actions/pack/{board}/2025-2")).Shows("20 actions: 12 open of which 3 overdue, 8 done");
        (await coordinator.GetAsync($"/reviews/actions/pack/{board}/2026-1")).Shows("12 actions: 12 open of which 12 overdue, 0 done");
        (await coordinator.GetAsync($"/reviews/actions/pack/{board}/2025-1")).Shows("answered for no action");
        foreach (var wrong in new[] { "2025-3", "2027-1", "25-1", "x", "2025-2-1" })
        {
            (await coordinator.GetAsync($"/reviews/actions/pack/{board}/{wrong}")).HasStatus(HttpStatusCode.NotFound);
        }

        (await app.As(Role.Coordinator, "LEEDS").GetAsync($"/reviews/actions/pack/{board}/2025-2")).HasStatus(HttpStatusCode.NotFound);
    }
}
