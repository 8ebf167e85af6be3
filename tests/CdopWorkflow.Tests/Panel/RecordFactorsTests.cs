namespace CdopWorkflow.Tests.Panel;

public sealed class RecordFactorsTests
{
    [Fact]
    public async Task Overcrowding_is_worked_out_from_the_household_and_stays_not_known_without_bedrooms()
    {
        await using var panel = await APanel.HasDeclaredAsync();

        (await panel.EnterHouseholdAsync(panel.Doctor)).Shows("4 rooms needed, 2 held, shortfall 2: severe overcrowding");
        (await panel.Doctor.GetAsync($"{panel.Home}/record-factors")).Shows("4 rooms needed, 2 held, shortfall 2: severe overcrowding");

        (await panel.EnterHouseholdAsync(panel.Doctor, bedrooms: "")).Shows("4 rooms needed, number held not known: not known");
    }

    [Fact]
    public async Task What_is_half_typed_is_kept_as_a_draft_and_an_error_loses_nothing()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var form = await panel.Doctor.GetAsync($"{panel.Home}/record-factors");

        var refused = await form.SubmitAsync("Save", (RecordedByPanel.Field("OVERHEATING", "Influence"), "2"));
        refused.ShowsError("Room temperature: say whether it was present");
        Assert.Equal("2", Chosen(refused, "OVERHEATING", "Influence"));

        (await refused.SubmitAsync("Save", (RecordedByPanel.Field("OVERHEATING", "Present"), "Yes"))).Shows("Saved");
        var draft = await panel.Lay.GetAsync($"{panel.Home}/record-factors");
        Assert.Equal(("Yes", "2", ""), (Chosen(draft, "OVERHEATING", "Present"), Chosen(draft, "OVERHEATING", "Influence"), Chosen(draft, "OVERHEATING", "Modifiable")));

        (await (await panel.Doctor.GetAsync($"{panel.Home}/household")).SubmitAsync("Save", ("Form.Others[0].Sex", "Male"), ("Form.Couples", "1")))
            .ShowsError("Enter the age of person 1");
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_hears_and_loses_nothing()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var (first, second) = (await panel.Doctor.GetAsync($"{panel.Home}/conclude"), await panel.Lay.GetAsync($"{panel.Home}/conclude"));
        (await first.SubmitAsync("Save", ("Form.LearningPoints[0]", "What the doctor learned"))).Shows("Saved");

        var told = await second.SubmitAsync("Save", ("Form.LearningPoints[0]", "What the lay member learned"));

        told.ShowsError("Doctor Invented saved this page while you were working on it. Nothing you typed is lost")
            .Shows("What the doctor learned").Shows("What the lay member learned");
        (await panel.Doctor.GetAsync($"{panel.Home}/conclude")).DoesNotShow("What the lay member learned");
        (await told.SubmitAsync("Save", ("Form.LearningPoints[1]", "What the doctor learned"))).Shows("Saved").Shows("What the lay member learned").Shows("What the doctor learned");
    }

    [Fact]
    public async Task Two_who_work_on_different_parts_do_not_disturb_each_other()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var (factors, conclusions) = (await panel.Doctor.GetAsync($"{panel.Home}/record-factors"), await panel.Lay.GetAsync($"{panel.Home}/conclude"));

        (await conclusions.SubmitAsync("Save", ("Form.LearningPoints[0]", "Learned"))).Shows("Saved");
        (await factors.SubmitAsync("Save", RecordedByPanel.Factor("CO_SLEEPING_SOFA", "2", "Yes"))).Shows("Saved");

        (await panel.Chair.GetAsync($"{panel.Home}/decide")).Shows("Learned").Shows("Sofa sharing Present, influence 2, modifiable");
    }

    [Fact]
    public async Task Where_two_members_disagree_both_views_are_kept_beside_the_chairs_decision()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        var page = await panel.Police.GetAsync($"{panel.Home}/disagree");
        (await page.SubmitAsync("Record my view", ("Form.Code", "OVERCROWDING"))).ShowsError("Enter the reason");
        await page.SubmitAsync("Record my view", ("Form.Code", "OVERCROWDING"), ("Form.Influence", "1*"), ("Form.Modifiable", "No"), ("Form.Why", "The sofa was not for want of beds"));

        (await panel.DecideAsync()).ShowsError("Members disagree about Overcrowding: record the chair’s decision");
        (await panel.Police.GetAsync($"{panel.Home}/disagree")).DoesNotShow("Settle as chair");
        await (await panel.Chair.GetAsync($"{panel.Home}/disagree")).SubmitAsync(
            "Settle as chair", ("Form.Code", "OVERCROWDING"), ("Form.Influence", "2"), ("Form.Modifiable", "No"), ("Form.Why", "It is known to have been a reason"));

        (await panel.DecideAsync()).Shows("Decided")
            .Shows("Doctor Invented: influence 2, modifiable")
            .Shows("Officer Invented: influence 1*, not modifiable (“The sofa was not for want of beds”)")
            .Shows("The chair’s decision: Chair Invented: influence 2, not modifiable (“It is known to have been a reason”)")
            .Shows("Overcrowding Present, influence 2, not modifiable");
    }

    [Fact]
    public async Task A_factor_recorded_for_context_cannot_be_made_modifiable()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        var form = await panel.Doctor.GetAsync($"{panel.Home}/record-factors");

        await form.SubmitAsync("Save", RecordedByPanel.Factor("DEPRIVATION", "2", "Yes"));

        (await panel.Chair.GetAsync($"{panel.Home}/decide")).Shows("Deprived area or group Present, influence 2 Change");
    }

    private static string? Chosen(TestKit.Page page, string code, string part) =>
        page.Document.QuerySelector($"select[name='{RecordedByPanel.Field(code, part)}'] option[selected]")?.GetAttribute("value") ?? "";
}
