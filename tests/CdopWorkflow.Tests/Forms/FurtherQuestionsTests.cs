using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.NotifyDeath;
using CdopWorkflow.Tests.Panel;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Forms;

/// <summary>What an administrator adds to the two forms whose core has pages of its own is asked too.</summary>
public sealed class FurtherQuestionsTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    private static readonly QuestionnaireItem Interpreter = QuestionnaireItem.FiveValuedQuestion("interpreter", "Does the family need an interpreter?") with { Required = true };

    private static readonly QuestionnaireItem Language = new()
    {
        LinkId = "language",
        Type = ItemType.ShortText,
        Text = "Which language?",
        EnableWhen = [new("interpreter", Comparison.Equal, FiveValues.Of(Contracts.Codes.Answer.Yes))],
    };

    [Fact]
    public async Task A_notifier_is_asked_what_was_added_and_the_coordinator_reads_it()
    {
        await using var app = await TestApp.StartAsync();
        await app.Administrator().PublishesAsync("notification", Today, form => form.With("people", Interpreter, Language));
        await app.SettleAsync();

        var page = await Journey.ToCheckAsync(app.Anonymous());
        page.Shows("Further questions").Shows("Does the family need an interpreter?");
        (await page.SubmitAsync("Continue")).ShowsError("Select an answer to “Does the family need an interpreter?”");
        var check = await page.SubmitAsync("Continue", ("answers[interpreter]", "yes"), ("answers[language]", "Welsh"));
        check.Shows("Check your answers").Shows("Welsh");

        check = await (await check.FollowAsync("Change your answers to the further questions")).SubmitAsync("Continue", ("answers[interpreter]", "no"));
        check.Shows("Check your answers").DoesNotShow("Welsh");
        (await check.SubmitAsync("Send the notification")).Shows("N-2025-000001");

        var read = await app.As(Role.Coordinator, "PAN-LANCASHIRE").GetAsync("/notifications/N-2025-000001");
        read.Shows("Further questions").Shows("Does the family need an interpreter? No");
        Assert.DoesNotContain("interpreter", System.Text.Encoding.UTF8.GetString(await app.UseAsync<NotificationsDb, byte[]>(db => db.Notifications.Select(row => row.Sealed).SingleAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_on_the_way_when_a_question_was_added_is_asked_before_sending()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        check.Shows("Check your answers");
        await app.Administrator().PublishesAsync("notification", Today, form => form.With("people", Interpreter));
        await app.SettleAsync();

        var asked = await check.SubmitAsync("Send the notification");
        asked.Shows("Further questions");
        check = await asked.SubmitAsync("Continue", ("answers[interpreter]", "not-known"));
        (await check.SubmitAsync("Send the notification")).Shows("N-2025-000001");
    }

    [Fact]
    public async Task Without_further_questions_there_is_no_such_step()
    {
        await using var app = await TestApp.StartAsync();
        var check = await Journey.ToCheckAsync(app.Anonymous());
        check.Shows("Check your answers").DoesNotShow("Further questions");
    }

    [Fact]
    public async Task A_panel_is_asked_what_was_added_to_the_analysis_form_and_keeps_its_version()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        (await panel.Doctor.GetAsync(panel.Home)).DoesNotShow("Further questions");
        (await panel.Doctor.GetAsync($"{panel.Home}/further-questions")).Shows("No further questions are asked about this review");
        await panel.App.Administrator().PublishesAsync("analysis", Today, form => form.With("domain-physical", Interpreter, Language));

        var page = await (await panel.Doctor.GetAsync(panel.Home)).FollowAsync("Further questions");
        page.Shows("C. Physical environment");
        (await page.SubmitAsync("Save", ("answers[interpreter]", "yes"), ("answers[language]", "Welsh"))).Shows("Saved");
        (await panel.Chair.GetAsync($"{panel.Home}/decide")).Shows("Does the family need an interpreter? Yes");

        await panel.App.Administrator().PublishesAsync("analysis", Today, form => form.With("domain-service", new QuestionnaireItem { LinkId = "later", Type = ItemType.LongText, Text = "Asked later" }));
        (await panel.Lay.GetAsync($"{panel.Home}/further-questions")).Shows("Which language?").DoesNotShow("Asked later");
    }

    [Fact]
    public async Task A_required_question_that_was_added_holds_the_decision_back_until_it_is_answered()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.App.Administrator().PublishesAsync("analysis", Today, form => form.With("domain-physical", Interpreter, Language with { Required = true }));
        await panel.RecordAllAsync();
        const string missing = "Further questions: Select an answer to “Does the family need an interpreter?”";

        var check = await panel.Chair.GetAsync($"{panel.Home}/decide");
        check.Shows(missing).Shows("Does the family need an interpreter? Not answered");
        (await check.SubmitAsync("Decide")).ShowsError(missing);
        Assert.Equal(ReviewState.OnAgenda, (await panel.ReviewAsync()).State);

        var page = await panel.Doctor.GetAsync($"{panel.Home}/further-questions");
        (await page.SubmitAsync("Save", ("answers[interpreter]", "yes"))).Shows("Saved");
        (await panel.DecideAsync()).ShowsError("Further questions: Enter an answer to “Which language?”");

        (await page.SubmitAsync("Save", ("answers[interpreter]", "no"), ("Seen", "1"))).Shows("Saved");
        (await panel.DecideAsync()).Shows("Decided");
        (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/analysis")).Shows("Does the family need an interpreter? No");
    }

    [Fact]
    public async Task An_added_question_that_may_be_left_out_holds_nothing_back()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.App.Administrator().PublishesAsync("analysis", Today, form => form.With("domain-physical", Interpreter with { Required = false }));
        await panel.RecordAllAsync();
        (await panel.Chair.GetAsync($"{panel.Home}/decide")).Shows("Does the family need an interpreter? Not answered").DoesNotShow("Before you can decide");
        (await panel.DecideAsync()).Shows("Decided");
    }

    [Fact]
    public async Task Of_two_members_who_answer_at_once_the_second_hears_and_loses_nothing()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.App.Administrator().PublishesAsync("analysis", Today, form => form.With("domain-physical", Interpreter));
        var (first, second) = (await panel.Doctor.GetAsync($"{panel.Home}/further-questions"), await panel.Lay.GetAsync($"{panel.Home}/further-questions"));
        (await first.SubmitAsync("Save", ("answers[interpreter]", "yes"))).Shows("Saved");
        var told = await second.SubmitAsync("Save", ("answers[interpreter]", "no"));
        told.ShowsError("Doctor Invented saved this page while you were working on it");
        Assert.True(told.Document.QuerySelector("input[name='answers[interpreter]'][value=no]")!.HasAttribute("checked"));
    }
}
