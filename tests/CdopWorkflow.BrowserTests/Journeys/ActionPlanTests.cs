using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Actions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F8: an action with an owner, and what happens when it is not done in time.</summary>
public sealed class ActionPlanTests(Chromium chromium)
{
    private const string Group = "Infant Mortality Steering Group";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_plan_is_kept_from_the_first_board_to_the_health_and_wellbeing_boards_list(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 9, 1, 9, 0, 0, TimeSpan.Zero));
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: scripts);
        await AddBoardAsync(coordinator, "Health and Wellbeing Board", "HealthAndWellbeingBoard");
        await AddBoardAsync(coordinator, Group, "SteeringGroup", "Health and Wellbeing Board, Pan-Lancashire");
        await AddBoardAsync(coordinator, "Local Safeguarding Children Board", "Lscb");

        await coordinator.OpenAsync("/reviews/actions");
        await coordinator.PressAsync("Add an action");
        await coordinator.PressAsync("Add action");
        await coordinator.IsRefusedAsync("Enter the due date", "Select the board that answers for it", "enter the owner’s name and email address");
        await FillAsync(coordinator, $"{Group}, Pan-Lancashire");
        await coordinator.Page.GetByLabel("Local Safeguarding Children Board, Pan-Lancashire").First.CheckAsync();
        await coordinator.PressAsync("Add action");
        await coordinator.ShowsAsync("Action ACT-001 added", "Open", "due on 30 November 2025");

        await coordinator.OpenAsync("/reviews/actions/add-action");
        await FillAsync(coordinator, "Local Safeguarding Children Board, Pan-Lancashire");
        await coordinator.PressAsync("Add action");
        await coordinator.IsRefusedAsync($"Say why this action is needed beside ACT-001 (owner: Olga Owner, board: {Group})");
        await ActionPictures.TakeAsync(coordinator, "overlap");

        await MoveAsync(installation, coordinator, new DateOnly(2025, 12, 1));
        await coordinator.OpenAsync("/reviews/actions/ACT-001");
        await coordinator.ShowsAsync("Overdue", "since 1 December 2025", "Owner and deputy were told");
        await MoveAsync(installation, coordinator, new DateOnly(2025, 12, 8));
        await coordinator.OpenAsync("/reviews/actions");
        await coordinator.ShowsAsync("The board’s chair was told on 8 December 2025");
        await MoveAsync(installation, coordinator, new DateOnly(2025, 12, 22));
        await coordinator.OpenAsync("/reviews/actions");
        await coordinator.ShowsAsync("On the Health and Wellbeing Board’s list since 22 December 2025");
        await ActionPictures.TakeAsync(coordinator, "register");
        await coordinator.FollowAsync("ACT-001");
        await ActionPictures.TakeAsync(coordinator, "action");
        Assert.Equal(4, (await installation.App.LettersAsync()).Count);

        await coordinator.PressAsync("Mark as done");
        await coordinator.PressAsync("Mark as done");
        await coordinator.IsRefusedAsync("Enter how many", "Enter the evidence that it was done");
        await coordinator.AnswerAsync(("Form.Count", "250"), ("Form.OutOf", "260"), ("Form.Evidence", "Audit of November’s visits"));
        await coordinator.PressAsync("Mark as done");
        await coordinator.ShowsAsync("Action done", "96.2% (250 of 260)", "Audit of November’s visits");
        await MoveAsync(installation, coordinator, new DateOnly(2025, 12, 29));
        Assert.Equal(4, (await installation.App.LettersAsync()).Count);

        await coordinator.OpenAsync("/reviews/boards");
        await coordinator.FollowAsync(Group);
        await coordinator.FollowAsync("Pack for 1 July to 31 December 2025");
        await coordinator.ShowsAsync("1 action: 0 open of which 0 overdue, 1 done, none without an owner");
        await ActionPictures.TakeAsync(coordinator, "pack");
    }

    /// <summary>The plan of scenario F8: twenty actions, of which eight are done and three overdue.</summary>
    [Fact]
    public async Task The_steering_groups_pack_lists_the_plan_of_twenty()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 9, 1, 9, 0, 0, TimeSpan.Zero));
        var writer = installation.App.As(Role.Coordinator, Installation.Panel);
        var board = await writer.BoardsAsync();
        for (var number = 1; number <= 20; number++)
        {
            var due = number <= 3 ? new DateOnly(2025, 11, 30) : new DateOnly(2026, 3, 31);
            await writer.AddActionAsync(board, [("Form.Title", $"Step {number} of the plan"), ("Form.Theme", number % 2 == 0 ? "housing" : "unsafe-sleep"), ("Form.WhyGoOn", "Another service"), .. Coordinators.Date("DueOn", due)]);
        }

        for (var number = 13; number <= 20; number++)
        {
            await writer.OnActionAsync($"ACT-0{number}", "complete-action", ("Form.Count", "19"), ("Form.OutOf", "20"), ("Form.Evidence", "Minutes of the group"));
        }

        await installation.App.MoveToAsync(new DateOnly(2025, 12, 31));
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: false);
        await coordinator.OpenAsync("/reviews/boards");
        await coordinator.FollowAsync(Group);
        await coordinator.FollowAsync("Pack for 1 July to 31 December 2025");
        await coordinator.ShowsAsync("20 actions: 12 open of which 3 overdue, 8 done, none without an owner", "ACT-001", "ACT-020", "Overdue");
        await Look.AtAsync(coordinator, "pack-of-twenty");
    }

    [Fact]
    public async Task Somebody_who_goes_hands_over_what_they_hold_before_the_account_is_closed()
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 9, 1, 9, 0, 0, TimeSpan.Zero));
        var leaver = await installation.AccountAsync("Lea Leaver", new Grant(Role.SafeguardingLead, Installation.Panel));
        await installation.AccountAsync("Tom Taker", new Grant(Role.SafeguardingLead, Installation.Panel));
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await using var administrator = await installation.SignedInAsync("Ada Administrator", Role.Administrator, "E92000001");
        await installation.App.SettleAsync();
        await AddBoardAsync(coordinator, Group, "SteeringGroup");
        await coordinator.OpenAsync("/reviews/actions/add-action");
        await FillAsync(coordinator, $"{Group}, Pan-Lancashire");
        await coordinator.AnswerAsync(("Form.OwnerAccount", leaver.ToString()), ("Form.OwnerName", ""), ("Form.OwnerEmail", ""));
        await coordinator.PressAsync("Add action");
        await coordinator.ShowsAsync("Action ACT-001 added", "Lea Leaver");
        await CountAsync(installation);

        await administrator.OpenAsync($"/account/people/{leaver}");
        await administrator.ShowsAsync("This person holds 1 open action");
        await administrator.PressAsync("Deactivate account");
        await administrator.IsRefusedAsync("This person holds 1 open action. A coordinator hands them over first");

        await coordinator.OpenAsync("/reviews/actions/hand-over");
        await coordinator.FollowAsync("Lea Leaver");
        await coordinator.PressAsync("Hand over");
        await coordinator.IsRefusedAsync("Select who takes it", "Say why it is handed over");
        await coordinator.Page.Locator("[name='Form.To']").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Tom Taker" });
        await coordinator.AnswerAsync(("Form.Why", "Lea retires"));
        await ActionPictures.TakeAsync(coordinator, "hand-over");
        await coordinator.PressAsync("Hand over");
        await coordinator.ShowsAsync("Handed over");
        await coordinator.OpenAsync("/reviews/actions/ACT-001");
        await coordinator.ShowsAsync("Tom Taker", "Lea retires");
        await CountAsync(installation);

        await administrator.OpenAsync($"/account/people/{leaver}");
        await administrator.PressAsync("Deactivate account");
        await administrator.ShowsAsync("Account deactivated");
    }

    /// <summary>What people hold is counted by a round, and told to where accounts are kept.</summary>
    private static async Task CountAsync(Installation installation)
    {
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
    }

    private static async Task AddBoardAsync(Visitor visitor, string name, string type, string? above = null)
    {
        await visitor.OpenAsync("/reviews/boards/add-board");
        await visitor.AnswerAsync(
            ("Form.Name", name),
            ("Form.Type", type),
            ("Form.ValidFrom.Day", "1"),
            ("Form.ValidFrom.Month", "4"),
            ("Form.ValidFrom.Year", "2024"),
            ("Form.ChairName", "Chris Chair"),
            ("Form.ChairEmail", $"{type.ToLowerInvariant()}@example.org"),
            ("Form.Cadence", "SixMonthly"));
        if (above is not null)
        {
            await visitor.Page.Locator("[name='Form.ReportsTo']").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = above });
        }

        await visitor.PressAsync("Add board");
        await visitor.ShowsAsync("Board added");
    }

    private static async Task FillAsync(Visitor visitor, string board)
    {
        await visitor.AnswerAsync(
            ("Form.Title", "Safer sleep checked at every mandated contact"),
            ("Form.Theme", "unsafe-sleep"),
            ("Form.Type", "ServiceChange"),
            ("Form.OwnerName", "Olga Owner"),
            ("Form.OwnerEmail", "owner@example.org"),
            ("Form.DeputyName", "Dev Deputy"),
            ("Form.DeputyEmail", "deputy@example.org"),
            ("Form.Measure", "new birth visits with the check recorded"),
            ("Form.Unit", "Percent"),
            ("Form.Baseline", "62"),
            ("Form.Target", "95"),
            ("Form.DueOn.Day", "30"),
            ("Form.DueOn.Month", "11"),
            ("Form.DueOn.Year", "2025"));
        await visitor.Page.Locator("[name='Form.Board']").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = board });
    }

    /// <summary>A session lasts eight hours: on another day one signs in again.</summary>
    private static async Task MoveAsync(Installation installation, Visitor visitor, DateOnly day)
    {
        await installation.App.MoveToAsync(day);
        await visitor.SignInAsync("Cora Coordinator");
    }
}
