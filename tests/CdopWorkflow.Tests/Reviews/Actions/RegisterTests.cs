using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.Actions;

/// <summary>What can be put into the register, and who reads it (F8).</summary>
public sealed class RegisterTests
{
    private static readonly DateTimeOffset FirstOfSeptember = new(2025, 9, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_action_needs_an_owner_a_board_and_a_due_date()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        await coordinator.BoardsAsync();

        var page = await (await coordinator.GetAsync("/reviews/actions/add-action")).SubmitAsync("Add action");

        Assert.Equal(
            [
                "Enter what is to be done", "Select a theme", "Select what it changes", "Select an owner, or enter the owner’s name and email address",
                "Select the board that answers for it", "Enter what is measured", "Select in what it is counted", "Enter the baseline", "Enter the target", "Enter the due date",
            ],
            page.Errors);
        (await coordinator.GetAsync("/reviews/actions")).Shows("0 open actions");
        Assert.StartsWith("ActionAddedRefused", Assert.Single(await app.AuditAsync("action")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_with_the_reason_at_its_question()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();

        (await coordinator.AddActionAsync(board, ("Form.OwnerEmail", "nobody"))).ShowsError("Enter an email address in the correct format");
        (await coordinator.AddActionAsync(board, ("Form.Target", "101"))).ShowsError("A percentage must be 100 or less");
        (await coordinator.AddActionAsync(board, ("Form.Baseline", "many"))).ShowsError("baseline");
        (await coordinator.AddActionAsync(board, ("Form.DueOn.Day", "31"))).ShowsError("real date");
        (await coordinator.AddActionAsync(board, Coordinators.Date("StartsOn", new DateOnly(2025, 12, 1)))).ShowsError("The due date must be on or after the day the work begins");
        (await coordinator.AddActionAsync(Guid.NewGuid().ToString())).ShowsError("Select the board that answers for it");
        (await coordinator.AddActionAsync(board, ("Form.OwnerAccount", "no-such-account"))).ShowsError("email address in the correct format");
        (await coordinator.AddActionAsync(board, ("Form.Informed", Guid.NewGuid().ToString()))).ShowsError("Select boards from the list");
        (await coordinator.AddActionAsync(board, ("Form.Title", new string('x', 301)))).ShowsError("What is to be done must be 300 characters or fewer");
        Assert.Equal(0, await app.UseAsync((ReviewsDb db) => db.Set<AgreedAction>().CountAsync()));
    }

    [Fact]
    public async Task A_second_action_on_the_same_theme_area_and_period_needs_a_reason_and_names_the_first()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();
        await coordinator.AddActionAsync(board);

        var lead = app.As(Role.SafeguardingLead, ADeath.Panel);
        var warned = await lead.AddActionAsync(await lead.BoardAsync("Lancashire HWB"), ("Form.Title", "Sleep advice in every red book"));

        warned.ShowsError("Say why this action is needed beside ACT-001 (owner: Olga Owner, health visiting manager, board: Infant Mortality Steering Group)");
        var added = await warned.SubmitAsync("Add action", ("Form.WhyGoOn", "It is for parents, the other for visitors"));
        added.Shows("Action ACT-002 added").Shows("Action added, beside another on the same theme").Shows("It is for parents");
        (await coordinator.AddActionAsync(board, [.. Coordinators.Date("StartsOn", new DateOnly(2025, 12, 1)), .. Coordinators.Date("DueOn", new DateOnly(2026, 3, 1))])).Shows("Action ACT-003 added");
        (await coordinator.AddActionAsync(board, ("Form.Theme", "housing"))).Shows("Action ACT-004 added");
    }

    [Fact]
    public async Task An_owner_with_an_account_is_chosen_from_those_who_work_there()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember, adjust: builder => builder.Configuration["Identity:PasswordRounds"] = "1000");
        var account = await Identity.Given.AnAccountAsync(app, "asha@example.org", new Grant(Role.SafeguardingLead, ADeath.Panel));
        await app.SettleAsync();
        var coordinator = app.Coordinator();

        var page = await coordinator.AddActionAsync(await coordinator.BoardsAsync(), ("Form.OwnerAccount", account.ToString()), ("Form.OwnerName", ""), ("Form.OwnerEmail", ""));
        page.Shows("Owner Asha Rahman");
        await app.MoveToAsync(new DateOnly(2025, 12, 1));

        Assert.Contains("asha@example.org: Action ACT-001 is overdue", await app.LettersAsync());
    }

    [Fact]
    public async Task Another_area_does_not_know_of_it_and_a_plan_of_the_region_is_read_but_not_changed_within()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        await coordinator.AddActionAsync(await coordinator.BoardsAsync());
        var region = app.As(Role.Chair, "E12000002");
        (await region.AddBoardAsync("North West forum", "CdrPartners", ("Form.Area", "E12000002"))).Shows("Board added");
        (await region.AddActionAsync(await region.BoardAsync("North West forum"), ("Form.Area", "E12000002"))).Shows("Action ACT-002 added");

        var leeds = app.Coordinator("LEEDS");
        (await leeds.GetAsync("/reviews/actions/ACT-001")).HasStatus(HttpStatusCode.NotFound);
        (await leeds.GetAsync("/reviews/actions/ACT-002/change-action")).HasStatus(HttpStatusCode.NotFound);
        (await leeds.GetAsync("/reviews/actions")).DoesNotShow("ACT-001").DoesNotShow("ACT-002");
        (await leeds.GetAsync("/reviews/boards")).DoesNotShow("Infant Mortality Steering Group");
        (await leeds.GetAsync($"/reviews/boards/{await coordinator.BoardAsync("Lancashire HWB")}")).HasStatus(HttpStatusCode.NotFound);
        (await coordinator.GetAsync("/reviews/actions/ACT-002")).Shows("North West").DoesNotShow("Mark as done");
        (await coordinator.GetAsync("/reviews/actions/ACT-002/complete-action")).HasStatus(HttpStatusCode.NotFound);
        (await region.GetAsync("/reviews/actions/ACT-001")).Shows("Mark as done");
        foreach (var role in new[] { Role.PanelMember, Role.Analyst, Role.Administrator, Role.Auditor })
        {
            (await app.As(role, ADeath.Panel).GetAsync("/reviews/actions")).HasStatus(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Two_who_change_one_action_at_once_do_not_overwrite_each_other()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        await coordinator.AddActionAsync(await coordinator.BoardsAsync());
        var (first, second) = (await coordinator.GetAsync("/reviews/actions/ACT-001/change-action"), await app.As(Role.Chair, ADeath.Panel).GetAsync("/reviews/actions/ACT-001/change-action"));

        (await first.SubmitAsync("Save", ("Form.Target", "90"), ("Form.Why", "Agreed in September"))).Shows("Changed: measure");
        (await second.SubmitAsync("Save", ("Form.Target", "80"), ("Form.Why", "Mine"))).ShowsError("This action was changed after you opened this page: check it again");

        (await coordinator.GetAsync("/reviews/actions/ACT-001")).Shows("Target 90%");
    }

    [Fact]
    public async Task Text_is_shown_as_text_and_rests_sealed()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        var page = await coordinator.AddActionAsync(await coordinator.BoardsAsync(), ("Form.Title", "<script>alert(1)</script> Testa Invented"));

        page.Shows("<script>alert(1)</script>");
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        await coordinator.OnActionAsync("ACT-001", "record-progress", ("Form.Text", "Testa Invented was told"));
        Assert.All(Directory.EnumerateFiles(app.Folder, "reviews.db*").Select(File.ReadAllBytes), file => Assert.Equal(-1, file.AsSpan().IndexOf("Testa Invented"u8)));
        Assert.All(Directory.EnumerateFiles(app.Folder, "reviews.db*").Select(File.ReadAllBytes), file => Assert.Equal(-1, file.AsSpan().IndexOf("owner@example.org"u8)));
    }

    [Fact]
    public async Task A_board_cannot_report_to_itself_in_a_ring_and_one_that_ended_stays_readable()
    {
        await using var app = await TestApp.StartAsync(FirstOfSeptember);
        var coordinator = app.Coordinator();
        var group = await coordinator.BoardsAsync();
        var board = await coordinator.BoardAsync("Lancashire HWB");

        (await (await coordinator.GetAsync($"/reviews/boards/{board}/change-board")).SubmitAsync("Save", ("Form.ReportsTo", group))).ShowsError("A board cannot report to itself, or to one that reports to it");
        (await (await coordinator.GetAsync($"/reviews/boards/{board}/change-board")).SubmitAsync("Save", ("Form.ReportsTo", board))).ShowsError("A board cannot report to itself");
        (await coordinator.AddBoardAsync("Plan group", "WorkingGroup")).ShowsError("Enter the day the working group ends");
        (await coordinator.AddBoardAsync("Lancashire HWB", "CdrPartners")).ShowsError("There is a board of this name in this area already");
        (await coordinator.AddBoardAsync("Plan group", "WorkingGroup", Coordinators.Date("ValidTo", new DateOnly(2025, 9, 30)))).Shows("Board added").Shows("until 30 September 2025");
        var plan = await coordinator.BoardAsync("Plan group");

        await app.MoveToAsync(new DateOnly(2025, 10, 1));
        (await coordinator.GetAsync("/reviews/boards")).Shows("Boards that have ended").Shows("Plan group");
        (await coordinator.GetAsync($"/reviews/boards/{plan}")).Shows("This board ended on 30 September 2025");
        (await coordinator.AddActionAsync(plan)).ShowsError("Select the board that answers for it");
        (await app.As(Role.SafeguardingLead, ADeath.Panel).GetAsync("/reviews/boards")).Shows("Lancashire HWB").DoesNotShow("Add a board");
        (await app.As(Role.SafeguardingLead, ADeath.Panel).GetAsync($"/reviews/boards/{board}/change-board")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.SafeguardingLead, ADeath.Panel).GetAsync("/reviews/boards/add-board")).HasStatus(HttpStatusCode.Forbidden);
    }
}
