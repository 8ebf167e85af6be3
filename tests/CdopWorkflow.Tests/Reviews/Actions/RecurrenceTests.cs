using CdopWorkflow.Tests.Panel;

namespace CdopWorkflow.Tests.Reviews.Actions;

/// <summary>How often a theme came back after something was agreed about it.</summary>
public sealed class RecurrenceTests
{
    [Fact]
    public async Task A_decided_review_with_the_theme_counts_once_from_the_day_the_work_began_and_not_while_it_is_reopened()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var board = await panel.Coordinator.BoardsAsync();
        await panel.Coordinator.AddActionAsync(board);
        await panel.Coordinator.AddActionAsync(board, ("Form.Theme", "domestic-abuse"));
        await panel.Coordinator.AddActionAsync(board, ("Form.Theme", "other"));
        (await panel.Coordinator.GetAsync("/reviews/actions/ACT-001")).Shows("Found in 0 of 0 reviews that panels have decided since then");

        await panel.RecordAllAsync();
        await panel.DecideAsync();

        // on a sofa, which is one review however many factors of the theme it has; no domestic abuse
        (await panel.Coordinator.GetAsync("/reviews/actions/ACT-001")).Shows("Found in 1 of 1 review that panels have decided since then");
        (await panel.Coordinator.GetAsync("/reviews/actions/ACT-002")).Shows("Found in 0 of 1 review");
        (await panel.Coordinator.GetAsync("/reviews/actions/ACT-003")).DoesNotShow("Theme since the work began");
        (await panel.Coordinator.GetAsync("/reviews/actions")).Shows("1 of 1 reviews").Shows("0 of 1 reviews").Shows("Not counted");
        var pack = await panel.Coordinator.GetAsync($"/reviews/actions/pack/{board}/2025-1");
        pack.Shows("1 of 1 reviews");
        Assert.Contains(",1,1,2025-11-30,", (await pack.FollowAsync("Download")).Body, StringComparison.Ordinal);

        await panel.Coordinator.DoAsync(panel.Reference, "reopen", ("Form.Why", "The inquest came to another conclusion"));
        (await panel.Coordinator.GetAsync("/reviews/actions/ACT-001")).Shows("Found in 0 of 0 reviews");
    }

    [Fact]
    public async Task A_decision_before_the_work_began_does_not_count()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.DecideAsync();
        panel.App.Clock.Advance(TimeSpan.FromDays(1));

        await panel.Coordinator.AddActionAsync(await panel.Coordinator.BoardsAsync());

        (await panel.Coordinator.GetAsync("/reviews/actions/ACT-001")).Shows("Found in 0 of 0 reviews");
    }
}
