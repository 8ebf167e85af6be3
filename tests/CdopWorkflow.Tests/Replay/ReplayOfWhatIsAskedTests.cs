using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Forms;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Alerts;
using CdopWorkflow.Tests.Forms;
using CdopWorkflow.Tests.Notifications.NotifyDeath;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Replay;

/// <summary>What notifiers and agencies are asked after a restore: versions of the notification form, and questions that leads added.</summary>
public sealed class ReplayOfWhatIsAskedTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    [Fact]
    public async Task A_notifier_is_asked_again_what_Notifications_had_forgotten()
    {
        await using var app = await TestApp.StartAsync();
        using var point = await OlderPoint.OfAsync(app, "notifications");
        await PublishAsync(app, "interpreter", "Does the family need an interpreter?");

        Assert.Contains("Versions of the notification form told again: 1, learned again: 0.", await point.ReturnAsync(app), StringComparison.Ordinal);

        (await Journey.ToCheckAsync(app.Anonymous())).Shows("Does the family need an interpreter?");
        Assert.Contains("Versions of the notification form told again: 0, learned again: 0.", await OlderPoint.AgreeAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_Reviews_had_forgotten_is_learned_back_and_the_next_one_follows_it()
    {
        await using var app = await TestApp.StartAsync();
        using var point = await OlderPoint.OfAsync(app, "reviews");
        await PublishAsync(app, "interpreter", "Does the family need an interpreter?");

        Assert.Contains("Versions of the notification form told again: 0, learned again: 1.", await point.ReturnAsync(app), StringComparison.Ordinal);

        (await app.Administrator().GetAsync("/reviews/forms/notification")).Shows("Learned again from the notifications after a restore");
        await PublishAsync(app, "pets", "Is there a pet?");
        await app.SettleAsync();
        (await Journey.ToCheckAsync(app.Anonymous())).Shows("Does the family need an interpreter?").Shows("Is there a pet?");
        Assert.Equal([2, 3], await app.UseAsync((NotificationsDb db) => db.NotificationFormVersions.Select(version => version.Version).Order().ToListAsync()));
    }

    [Fact]
    public async Task Of_two_versions_with_one_number_that_of_Reviews_holds()
    {
        await using var app = await TestApp.StartAsync();
        using var point = await OlderPoint.OfAsync(app, "reviews");
        await PublishAsync(app, "interpreter", "Does the family need an interpreter?");
        var lost = await app.UseAsync((ReviewsDb db) => db.Set<FormVersion>().Select(version => version.Json).SingleAsync());
        await point.ReturnAsync(app);

        // somebody ran the program before the replay, and published the number anew
        await app.UseAsync((ReviewsDb db) => db.Set<FormVersion>().ExecuteUpdateAsync(set => set.SetProperty(version => version.Json, version => version.Json.Replace("interpreter", "translator"))));
        Assert.Contains("Versions of the notification form told again: 1, learned again: 0.", await OlderPoint.AgreeAsync(app), StringComparison.Ordinal);

        (await Journey.ToCheckAsync(app.Anonymous())).Shows("Does the family need an translator?");
        Assert.NotEqual(lost, await app.UseAsync((NotificationsDb db) => db.NotificationFormVersions.Select(version => version.Json).SingleAsync()));
    }

    [Fact]
    public async Task Returns_carry_again_the_question_that_Reviews_had_forgotten()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        await alerts.SendAsync(AlertsApp.Detected());
        using var point = await OlderPoint.OfAsync(alerts.App, "reviews");
        await AskAsync(alerts);

        Assert.Contains("Questions of leads told again: 1, learned again: 0.", await point.ReturnAsync(alerts.App), StringComparison.Ordinal);

        Assert.Equal(["Where does your baby sleep?"], await alerts.App.UseAsync((ReviewsDb db) => db.AddedQuestions.Select(question => question.Wording).ToListAsync()));
        Assert.Contains("Questions of leads told again: 0, learned again: 0.", await OlderPoint.AgreeAsync(alerts.App), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_shows_again_the_question_that_Alerts_had_forgotten()
    {
        await using var alerts = await AlertsApp.StartAsync(roles: null);
        await alerts.SendAsync(AlertsApp.Detected());
        using var point = await OlderPoint.OfAsync(alerts.App, "alerts");
        await AskAsync(alerts);

        Assert.Contains("Questions of leads told again: 0, learned again: 1.", await point.ReturnAsync(alerts.App), StringComparison.Ordinal);

        (await alerts.Lead.GetAsync("/alerts/TA-2025-0001")).Shows("Where does your baby sleep?");
        Assert.Equal(
            await alerts.App.UseAsync((ReviewsDb db) => db.AddedQuestions.Select(question => question.Id).ToListAsync()),
            await alerts.App.UseAsync((AlertsDb db) => db.Questions.Select(question => question.Id).ToListAsync()));
        Assert.Contains("Questions of leads told again: 0, learned again: 0.", await OlderPoint.AgreeAsync(alerts.App), StringComparison.Ordinal);
    }

    private static async Task AskAsync(AlertsApp alerts)
    {
        await (await alerts.Lead.GetAsync("/alerts/TA-2025-0001/add-question")).SubmitAsync(
            "Add question", ("Wording", "Where does your baby sleep?"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2025"));
        await alerts.App.SettleAsync();
        Assert.Equal(1, await alerts.App.UseAsync((ReviewsDb db) => db.AddedQuestions.CountAsync()));
    }

    private static async Task PublishAsync(TestApp app, string code, string question)
    {
        await app.Administrator().PublishesAsync("notification", Today, form => form.With("people", QuestionnaireItem.FiveValuedQuestion(code, question)));
        await app.SettleAsync();
    }
}
