using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Reviews.Actions;

/// <summary>An action with an owner, and what happens when it is not done in time (F8).</summary>
public sealed class LadderTests
{
    private static readonly DateTimeOffset FirstOfSeptember = new(2025, 9, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_overdue_action_goes_to_its_owner_then_the_chair_then_the_health_and_wellbeing_board_each_once()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();
        (await coordinator.AddActionAsync(board)).Shows("Action ACT-001 added").Shows("Open due on 30 November 2025").Shows("Baseline 62%").Shows("Target 95%");

        await app.MoveToAsync(new DateOnly(2025, 11, 30));
        Assert.Empty(await app.LettersAsync());

        await app.MoveToAsync(new DateOnly(2025, 12, 1));
        Assert.Equal(["deputy@example.org: Action ACT-001 is overdue", "owner@example.org: Action ACT-001 is overdue"], await app.LettersAsync());
        (await coordinator.GetAsync("/reviews/actions/ACT-001")).Shows("Overdue since 1 December 2025").Shows("Overdue: it was due on 30 November 2025. Owner and deputy were told");

        await app.MoveToAsync(new DateOnly(2025, 12, 7));
        Assert.Equal(2, (await app.LettersAsync()).Count);
        await app.MoveToAsync(new DateOnly(2025, 12, 8));
        Assert.Equal("infant.mortality.steering.group@example.org: Action ACT-001 is overdue", (await app.LettersAsync())[2]);
        (await coordinator.GetAsync("/reviews/actions")).Shows("The board’s chair was told on 8 December 2025");

        await app.MoveToAsync(new DateOnly(2025, 12, 21));
        Assert.Equal(3, (await app.LettersAsync()).Count);
        await app.MoveToAsync(new DateOnly(2025, 12, 22));
        await app.RunRoundsAsync();
        await app.MoveToAsync(new DateOnly(2026, 2, 1));
        Assert.Equal("lancashire.hwb@example.org: Action ACT-001 is overdue", Assert.Single((await app.LettersAsync()).Skip(3)));
        (await coordinator.GetAsync("/reviews/actions/ACT-001")).Shows("On the list of Lancashire HWB since 22 December 2025");
        (await coordinator.GetAsync($"/reviews/boards/{await coordinator.BoardAsync("Lancashire HWB")}")).Shows("Overdue actions on this board’s list").Shows("ACT-001");
        Assert.Equal(
            ["ActionAdded", "ActionOverdue", "ActionChairTold", "ActionListed"],
            (await app.AuditAsync("ACT-001")).Select(entry => entry.Split(':')[0]));
    }

    [Fact]
    public async Task Marking_it_done_stops_the_ladder_and_is_refused_without_measure_and_evidence()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        await coordinator.AddActionAsync(await coordinator.BoardsAsync());
        await app.MoveToAsync(new DateOnly(2025, 12, 1));

        (await coordinator.OnActionAsync("ACT-001", "complete-action")).ShowsError("Enter how many").ShowsError("Enter the evidence that it was done");
        (await coordinator.OnActionAsync("ACT-001", "complete-action", ("Form.Count", "250"), ("Form.OutOf", "260"))).ShowsError("Enter the evidence that it was done");
        (await coordinator.OnActionAsync("ACT-001", "complete-action", ("Form.Count", "261"), ("Form.OutOf", "260"), ("Form.Evidence", "Audit"))).ShowsError("The count must not be more than what it is out of");
        await app.MoveToAsync(new DateOnly(2025, 12, 7));
        (await coordinator.OnActionAsync("ACT-001", "complete-action", ("Form.Count", "250"), ("Form.OutOf", "260"), ("Form.Evidence", "Audit of November’s visits, kept with the minutes")))
            .Shows("Action done").Shows("Done on 7 December 2025").Shows("96.2% (250 of 260), on 7 December 2025").Shows("Audit of November’s visits");

        await app.MoveToAsync(new DateOnly(2026, 1, 8));
        Assert.Equal(2, (await app.LettersAsync()).Count);
        (await coordinator.OnActionAsync("ACT-001", "complete-action", ("Form.Count", "1"), ("Form.OutOf", "2"), ("Form.Evidence", "Again"))).ShowsError("This action has ended already");
    }

    [Fact]
    public async Task A_later_due_date_needs_a_reason_and_starts_the_ladder_anew()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        await coordinator.AddActionAsync(await coordinator.BoardsAsync());
        await app.MoveToAsync(new DateOnly(2025, 12, 1));

        (await coordinator.OnActionAsync("ACT-001", "change-action", Coordinators.Date("DueOn", new DateOnly(2025, 12, 31)))).ShowsError("Say why the action is changed");
        (await coordinator.OnActionAsync("ACT-001", "change-action", [("Form.Why", "The contract starts in December"), .. Coordinators.Date("DueOn", new DateOnly(2025, 12, 31))]))
            .Shows("Changed: due date from 30 November 2025 to 31 December 2025").Shows("The contract starts in December").Shows("Open due on 31 December 2025");

        await app.MoveToAsync(new DateOnly(2025, 12, 22));
        Assert.Equal(2, (await app.LettersAsync()).Count);
        await app.MoveToAsync(new DateOnly(2026, 1, 1));
        Assert.Equal(4, (await app.LettersAsync()).Count);
    }

    [Fact]
    public async Task A_stopped_action_bothers_nobody_until_it_is_taken_up_again()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        await coordinator.AddActionAsync(await coordinator.BoardsAsync());

        (await coordinator.OnActionAsync("ACT-001", "stop-action")).ShowsError("Say why the action is stopped");
        (await coordinator.OnActionAsync("ACT-001", "stop-action", ("Why", "The national programme does it"))).Shows("Action stopped").Shows("The national programme does it");
        await app.MoveToAsync(new DateOnly(2025, 12, 1));
        Assert.Empty(await app.LettersAsync());

        await coordinator.OnActionAsync("ACT-001", "stop-action", ("Why", "The programme was put off"));
        await app.RunRoundsAsync();
        Assert.Equal(2, (await app.LettersAsync()).Count);
    }

    [Fact]
    public async Task A_letter_holds_nothing_of_what_was_written_about_the_action()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        await coordinator.AddActionAsync(await coordinator.BoardsAsync());
        await app.MoveToAsync(new DateOnly(2025, 12, 22));

        var letters = await app.UseAsync(async (IServiceProvider services) =>
        {
            var db = (CdopWorkflow.Reviews.Data.ReviewsDb)services.GetService(typeof(CdopWorkflow.Reviews.Data.ReviewsDb))!;
            var box = (CdopWorkflow.Platform.Mail.LetterBox)services.GetService(typeof(CdopWorkflow.Platform.Mail.LetterBox))!;
            return await Task.FromResult(db.Letters.ToList().ConvertAll(box.Open));
        });
        Assert.Equal(4, letters.Count);
        Assert.All(letters, letter => Assert.DoesNotContain("Safer sleep", letter.Text, StringComparison.Ordinal));
        Assert.All(letters, letter => Assert.Contains("/reviews/actions/ACT-001", letter.Text, StringComparison.Ordinal));
        Assert.All(letters, letter => Assert.DoesNotMatch("20[0-9][0-9]", letter.Text));
    }
}
