using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Panel;

public sealed class DraftAnalysisTests
{
    [Fact]
    public async Task The_panel_starts_from_the_draft_and_what_it_changed_is_seen_beside_it()
    {
        await using var panel = await APanel.HasDeclaredAsync(before: DraftedAsync);
        var form = (await panel.Doctor.GetAsync($"{panel.Home}/record-factors")).Shows("Draft from the review meeting")
            .Shows("Took part: Paediatrics, Police").Shows("Cause of death, as they understood it: Not ascertained").Shows("Draft: Present, influence 2, not modifiable");
        Assert.Equal("2", form.Document.QuerySelector($"select[name='{RecordedByPanel.Field("OVERCROWDING", "Influence")}'] option[selected]")?.GetAttribute("value"));

        await panel.RecordFactorsAsync(panel.Doctor);
        await panel.AnswerMaternalAsync(panel.Lay);
        await panel.EnterHouseholdAsync(panel.Lay);
        await panel.ConcludeAsync(panel.Lay);
        (await panel.DecideAsync()).Shows("Decided").Shows("Draft and panel");

        (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/analysis"))
            .Shows("The panel changed 8 lines")
            .Shows("Overcrowding Present, influence 2, not modifiable Present, influence 2, modifiable Changed")
            .Shows("Sofa sharing Present, influence 2, modifiable Present, influence 2, modifiable No")
            .Shows("Preterm birth Not recorded Present, influence 2, not modifiable Changed")
            .Shows("What the levels of influence meant on its scale");
    }

    [Fact]
    public async Task A_draft_that_the_panel_has_not_ratified_is_not_decided_on()
    {
        await using var panel = await APanel.HasDeclaredAsync(before: DraftedAsync);
        await panel.AnswerMaternalAsync(panel.Lay);
        await panel.ConcludeAsync(panel.Lay);

        (await panel.DecideAsync()).ShowsError("Ratify or change the factors of the draft: open the factors and save them");

        await (await panel.Doctor.GetAsync($"{panel.Home}/record-factors")).SubmitAsync("Save", RecordedByPanel.Factor("OVERCROWDING", "2", "Yes"));
        (await panel.DecideAsync()).DoesNotShow("Ratify or change");
    }

    [Fact]
    public async Task The_draft_needs_the_review_meeting_and_closes_when_the_panel_has_it()
    {
        await using var panel = await APanel.WithAReviewAsync();
        (await DraftAsync(panel)).ShowsError("Record the review meeting, or the final rapid-response meeting, first");

        await panel.HoldReviewMeetingAsync();
        var page = await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/draft-analysis");
        (await DraftAsync(panel)).Shows("Draft saved");
        (await page.SubmitAsync("Save the draft")).ShowsError("Someone else saved the draft while you were working on it");

        await panel.SignOffAsync();
        await panel.FireAsync(CdopWorkflow.Reviews.Workflow.ReviewTrigger.SendToPanel);
        await (await panel.Doctor.GetAsync("/reviews/panel/take-seat")).SubmitAsync("Save", ("Form.Seat", "DesignatedDoctor"));
        await panel.PutOnAgendaAsync(attending: 1);
        (await DraftAsync(panel)).ShowsError("The panel has the draft: it cannot be changed now");
    }

    [Fact]
    public async Task What_identifies_someone_does_not_get_into_the_draft()
    {
        await using var panel = await APanel.WithAReviewAsync();
        await panel.HoldReviewMeetingAsync();

        var refused = await DraftAsync(panel, ("Draft.Cause", "Ferdinand was found on 9 March 2025"));
        refused.ShowsError("Take out “Ferdinand” (Name)").ShowsError("Take out “9 March 2025” (Date)");

        (await refused.SubmitAsync("Save the draft", ("Draft.Cause", "He was found on 9 March 2025"), ("Draft.Harmless", "9 March 2025"))).Shows("Draft saved");
    }

    [Fact]
    public async Task The_draft_is_for_the_areas_coordinator_alone()
    {
        await using var panel = await APanel.WithAReviewAsync();
        var page = $"/reviews/{panel.Reference}/draft-analysis";

        (await panel.App.As(Role.Coordinator, "PAN-CHESHIRE", "Other Coordinator").GetAsync(page)).HasStatus(HttpStatusCode.NotFound);
        (await panel.Chair.GetAsync(page)).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_recommended_action_says_whom_it_is_addressed_to()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.ConcludeAsync(panel.Lay, ("Form.Addressees[0].To", ""), ("Form.Issues[0]", "Advice was given in English only"), ("Form.FamilyFollowUp", "The key worker visits in May"));
        (await panel.DecideAsync()).ShowsError("Enter whom recommended action 1 is addressed to");

        (await panel.ConcludeAsync(panel.Lay, ("Form.Addressees[1].To", "The board"))).ShowsError("Enter recommended action 2");
        (await panel.ConcludeAsync(panel.Lay, ("Form.LearningPoints[0]", new string('x', 2001)))).ShowsError("Learning point 1 must be 2,000 characters or fewer");
        await panel.ConcludeAsync(
            panel.Lay,
            ("Form.Addressees[0].To", "Safeguarding board"), ("Form.Addressees[0].InformedOn.Day", "9"), ("Form.Addressees[0].InformedOn.Month", "3"), ("Form.Addressees[0].InformedOn.Year", "2025"));
        (await panel.DecideAsync()).Shows("Decided").Shows("Issue 1 Advice was given in English only").Shows("Follow-up for the family The key worker visits in May")
            .Shows("Speak about sofas at the new birth visit (to Safeguarding board; informed on 9 March 2025)");
    }

    private static async Task DraftedAsync(APanel panel)
    {
        await panel.HoldReviewMeetingAsync();
        (await DraftAsync(panel)).Shows("Draft saved");
    }

    private static async Task<Page> DraftAsync(APanel panel, params (string Name, string Value)[] also) =>
        await (await panel.Coordinator.GetAsync($"/reviews/{panel.Reference}/draft-analysis")).SubmitAsync("Save the draft",
        [
            ("Draft.Agencies", "Paediatrics"),
            ("Draft.Agencies", "Police"),
            .. also.Length == 0 ? [("Draft.Cause", "Not ascertained")] : also,
            .. RecordedByPanel.Factor("CO_SLEEPING_SOFA", "2", "Yes"),
            .. RecordedByPanel.Factor("OVERCROWDING", "2", "No"),
        ]);
}
