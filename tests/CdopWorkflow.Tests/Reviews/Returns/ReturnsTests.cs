using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Reviews.Returns;

/// <summary>Agency returns, one late (F4).</summary>
public sealed class ReturnsTests
{
    private static readonly DateTimeOffset FirstOfMay = new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_missing_return_is_chased_shown_overdue_and_escalated_and_its_absence_needs_a_reason()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay, adjust: PanelIsDone.Assume);
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference, "Expected");
        await coordinator.RecordNoPostMortemAsync(reference);
        (await coordinator.RequestReturnsAsync(reference, "Hospital", "Maternity", "Health visiting", "GP", "Children’s social care", "Police", "Housing")).Shows("22 May 2025");
        foreach (var agency in new[] { "Hospital", "Maternity", "Health visiting", "GP", "Children’s social care", "Police" })
        {
            await coordinator.ReceiveReturnAsync(reference, agency, new DateOnly(2025, 5, 1));
        }

        Assert.Null((await HousingOnAsync(app, reference, 14)).RemindedOn);
        Assert.Equal(new DateOnly(2025, 5, 15), (await HousingOnAsync(app, reference, 15)).RemindedOn);
        (await coordinator.GetAsync($"/reviews/{reference}")).Shows("Reminder due, no email address is known: Housing");
        (await coordinator.GetAsync($"/reviews/{reference}/returns")).Shows("Reminder due since 15 May 2025: no email address is known").DoesNotShow("Overdue");
        Assert.Null((await HousingOnAsync(app, reference, 22)).RemindedAgainOn);
        (await coordinator.GetAsync($"/reviews/{reference}/returns")).DoesNotShow("Overdue");
        Assert.Equal(new DateOnly(2025, 5, 23), (await HousingOnAsync(app, reference, 23)).RemindedAgainOn);
        (await coordinator.GetAsync($"/reviews/{reference}/returns")).Shows("Overdue");
        Assert.Null((await HousingOnAsync(app, reference, 28)).EscalatedOn);
        Assert.Equal(new DateOnly(2025, 5, 29), (await HousingOnAsync(app, reference, 29)).EscalatedOn);
        (await coordinator.GetAsync($"/reviews/{reference}")).Shows("To be taken to the manager, no email address is known: Housing");

        (await coordinator.DoAsync(reference, "send-to-panel")).ShowsError("Receive the agency returns, or say why you go on without: Housing");
        (await coordinator.WaiveReturnAsync(reference, "Housing", "")).ShowsError("Say why you go on without this return");
        (await coordinator.WaiveReturnAsync(reference, "Housing", "Asked four times")).Shows("Going on without").Shows("Asked four times");
        await coordinator.DoAsync(reference, "send-to-panel");
        Assert.Equal(ReviewState.ReadyForPanel, (await app.ReviewAsync(reference)).State);
    }

    [Fact]
    public async Task A_return_keeps_the_questions_of_the_day_it_was_requested()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(new QuestionAdded(Guid.CreateVersion7(), "co-sleeping", ADeath.Panel, "Where did the baby sleep?", new DateOnly(2025, 10, 1)));
            db.Publish(new QuestionAdded(Guid.CreateVersion7(), "co-sleeping", "LEEDS", "A question of another panel?", new DateOnly(2025, 1, 1)));
            await db.SaveChangesAsync();
        });
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);

        await coordinator.RequestReturnsAsync(reference, "Hospital");
        app.Clock.MoveTo(new DateTimeOffset(2025, 10, 1, 8, 0, 0, TimeSpan.Zero));
        await coordinator.RequestReturnsAsync(reference, "Health visiting");

        var returns = (await app.ReviewAsync(reference)).Returns.ToDictionary(known => known.Agency);
        Assert.Equal((1, 2), (returns["Hospital"].QuestionsVersion, returns["Health visiting"].QuestionsVersion));
        var earlier = await (await (await coordinator.GetAsync($"/reviews/{reference}/record-return")).FollowAsync("Hospital")).FollowAsync("Child death reporting form");
        earlier.DoesNotShow("Where did the baby sleep?");
        var later = await (await (await coordinator.GetAsync($"/reviews/{reference}/record-return")).FollowAsync("Health visiting")).FollowAsync("Child death reporting form");
        later.Shows("Where did the baby sleep?").DoesNotShow("A question of another panel?");
        Assert.Equal("Where did the baby sleep?", (await app.FormAsync(returns["Health visiting"])).Form().Questions.Last().Text);
    }

    [Fact]
    public async Task Each_answer_stays_with_its_question_and_what_is_left_out_is_not_answered()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.RequestReturnsAsync(reference, "Housing");

        var record = await (await coordinator.GetAsync($"/reviews/{reference}/record-return")).FollowAsync("Housing");
        var form = await record.FollowAsync("Child death reporting form");
        (await form.SubmitAsync("Save the answers", ("answers[overcrowded]", "not-known"), ("answers[known-to-service]", "no"), ("answers[summary]", "Two <b>rooms</b>"))).Shows("3 of");
        (await coordinator.ReceiveReturnAsync(reference, "Housing", new DateOnly(2025, 5, 1))).Shows("Received on 1 May 2025");

        var housing = Assert.Single((await app.ReviewAsync(reference)).Returns);
        var answers = (await app.FormAsync(housing)).Open(app.Services.GetRequiredService<Sealer>());
        Assert.Equal(
            (Answer.NotKnown, Answer.No, Answer.NotAnswered, "Two <b>rooms</b>"),
            (answers.FiveValued("overcrowded"), answers.FiveValued("known-to-service"), answers.FiveValued("damp-or-cold"), answers.Words("summary")));
        (await (await coordinator.GetAsync($"/reviews/{reference}/returns")).FollowAsync("Read")).Shows("Two <b>rooms</b>").Shows("Not known").Shows("Not answered");
        (await coordinator.GetAsync($"/reviews/{reference}/record-return")).Shows("Every return that was requested has come in");
    }

    [Fact]
    public async Task An_agency_is_asked_once()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);
        await coordinator.RequestReturnsAsync(reference, "Housing");

        (await coordinator.RequestReturnsAsync(reference, "Housing")).ShowsError("Housing has been asked already");
        (await coordinator.DoAsync(reference, "request-returns")).ShowsError("Choose at least one agency");
    }

    [Fact]
    public async Task An_agency_is_chosen_from_the_list_so_that_no_name_is_kept_in_clear()
    {
        await using var app = await TestApp.StartAsync(FirstOfMay);
        var reference = await app.IsNotifiedAsync();
        var coordinator = app.Coordinator();
        await coordinator.AcceptAsync(reference);

        var page = await coordinator.RequestReturnsAsync(reference, "Housing", "Aunt Testa Invented");

        page.ShowsError("Choose agencies from the list");
        Assert.Empty((await app.ReviewAsync(reference)).Returns);
        Assert.DoesNotContain(await app.AuditAsync(reference), entry => entry.Contains("Testa", StringComparison.Ordinal));
    }

    private static async Task<AgencyReturn> HousingOnAsync(TestApp app, string reference, int dayOfMay)
    {
        app.Clock.MoveTo(new DateTimeOffset(2025, 5, dayOfMay, 12, 0, 0, TimeSpan.Zero));
        await app.RunRoundsAsync();
        return (await app.ReviewAsync(reference)).Returns.Single(known => known.Agency == "Housing");
    }
}
