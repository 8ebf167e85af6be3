using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Identity;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Actions;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Replay;

/// <summary>Reviews with Alerts and Identity after a restore: how actions stand, and what people and panels hold.</summary>
public sealed class ReplayOfWorkTests
{
    private const string Lancashire = ADeath.Panel;

    private static readonly (string, string)[] Done = [("Form.Count", "19"), ("Form.OutOf", "20"), ("Form.Evidence", "Minutes")];

    [Fact]
    public async Task Alerts_learns_again_how_actions_stand()
    {
        await using var app = await Given.AnAppAsync();
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();
        await coordinator.AddActionAsync(board);
        using var point = await OlderPoint.OfAsync(app, "alerts");
        await coordinator.OnActionAsync("ACT-001", "complete-action", Done);
        await coordinator.AddActionAsync(board, ("Form.Theme", "housing"));

        Assert.Contains("Told again: 2 actions. Alerts forgot, because the register does not know them: 0.", await point.ReturnAsync(app), StringComparison.Ordinal);

        Assert.Equal(["ACT-001 Done", "ACT-002 Open"], await StandingAsync(app));
        Assert.Contains("Told again: 0 actions.", await OlderPoint.AgreeAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_register_forgot_stands_in_no_alert_and_its_next_change_is_not_taken_for_old_news()
    {
        await using var app = await Given.AnAppAsync();
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();
        await coordinator.AddActionAsync(board);
        using var point = await OlderPoint.OfAsync(app, "reviews");
        await coordinator.OnActionAsync("ACT-001", "record-progress", ("Form.Count", "12"), ("Form.OutOf", "20"), ("Form.Note", "Half of the teams"));
        await coordinator.OnActionAsync("ACT-001", "complete-action", Done);
        await coordinator.AddActionAsync(board, ("Form.Theme", "housing"));
        await app.SettleAsync();
        Assert.Equal(["ACT-001 Done", "ACT-002 Open"], await StandingAsync(app));

        Assert.Contains("Told again: 1 actions. Alerts forgot, because the register does not know them: 1.", await point.ReturnAsync(app), StringComparison.Ordinal);

        Assert.Equal(["ACT-001 Open"], await StandingAsync(app));
        Assert.Contains("Told again: 0 actions.", await OlderPoint.AgreeAsync(app), StringComparison.Ordinal);
        await coordinator.OnActionAsync("ACT-001", "stop-action", ("Why", "Another board does it"));
        await coordinator.AddActionAsync(board, ("Form.Theme", "smoking"));
        await app.SettleAsync();
        Assert.Equal(["ACT-001 Stopped", "ACT-002 Open"], await StandingAsync(app));
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("reviews")]
    public async Task Identity_knows_again_what_a_person_holds_whichever_of_the_two_forgot(string forgetful)
    {
        await using var app = await Given.AnAppAsync();
        var leaver = await AccountAsync(app);
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();
        (string, string)[] owned = [("Form.OwnerAccount", leaver), ("Form.OwnerName", ""), ("Form.OwnerEmail", "")];
        await coordinator.AddActionAsync(board, owned);
        using var point = await OlderPoint.OfAsync(app, forgetful);
        await coordinator.AddActionAsync(board, [("Form.Theme", "housing"), .. owned]);
        await app.IsNotifiedAsync();

        Assert.Contains("of what people and panels hold: 2 counts", await point.ReturnAsync(app), StringComparison.Ordinal);

        Assert.Equal(forgetful == "reviews" ? "1 open action" : "2 open actions", await HeldAsync(app, leaver));
        Assert.Contains("of what people and panels hold: 0 counts", await OlderPoint.AgreeAsync(app), StringComparison.Ordinal);
        await coordinator.AddActionAsync(board, [("Form.Theme", "smoking"), .. owned]);
        await app.SettleAsync();
        Assert.Equal(forgetful == "reviews" ? "2 open actions" : "3 open actions", await HeldAsync(app, leaver));
    }

    private static Task<List<string>> StandingAsync(TestApp app) =>
        app.UseAsync((AlertsDb db) => db.Actions.OrderBy(action => action.Reference).Select(action => action.Reference + " " + action.State).ToListAsync());

    private static async Task<string> HeldAsync(TestApp app, string account)
    {
        var refused = await (await app.As(Role.Administrator, Lancashire).GetAsync($"/account/people/{account}")).SubmitAsync("Deactivate account");
        var words = Assert.Single(refused.Errors);
        return words["This person holds ".Length..words.IndexOf('.', StringComparison.Ordinal)];
    }

    private static async Task<string> AccountAsync(TestApp app)
    {
        var decision = await app.UseAsync<Accounts, Decision<Guid>>(accounts => accounts.CreateAsync(
            "Lea Leaver", "lea@example.org", Given.Password, [new Grant(Role.SafeguardingLead, Lancashire)], TestContext.Current.CancellationToken));
        await app.SettleAsync();
        return decision.Value.ToString();
    }
}
