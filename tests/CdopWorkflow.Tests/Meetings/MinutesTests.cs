using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;

namespace CdopWorkflow.Tests.Meetings;

public sealed class MinutesTests
{
    [Fact]
    public async Task Minutes_are_made_from_what_happened_and_signed_by_the_chair()
    {
        await using var panel = await AtTheMeetingAsync();
        await panel.DecideAsync();

        (await panel.Doctor.GetAsync(Address(panel))).Shows("The chair has not signed the minutes yet").DoesNotShow("Learning");
        var draft = (await panel.Coordinator.GetAsync(Address(panel))).Shows($"Pack {panel.Pack}").DoesNotShow(panel.Reference)
            .Shows("Doctor Invented, Designated doctor for child deaths").Shows("5 members took part: quorate")
            .Shows("10 Sudden unexpected, unexplained death").Shows("Ask every family where the baby sleeps away from home").Shows("(to Health visiting service)");
        (await draft.SubmitAsync("Save the minutes", ("Notes", "The panel thanked the midwives."))).Shows("Minutes saved");

        (await (await panel.Chair.GetAsync("/reviews/panel")).FollowAsync("Minutes of the meeting on 7 April 2025")).Shows("The panel thanked the midwives.").DoesNotShow("Save the minutes");
        (await (await panel.Chair.GetAsync(Address(panel))).SubmitAsync("Sign the minutes")).Shows("Minutes signed").Shows("Version 1, signed by Chair Invented");
        (await panel.Doctor.GetAsync(Address(panel))).Shows("The panel thanked the midwives.").DoesNotShow("Sign the minutes");
    }

    [Fact]
    public async Task Minutes_that_may_identify_someone_are_not_signed_until_it_is_taken_out_or_found_harmless()
    {
        await using var panel = await AtTheMeetingAsync();
        await panel.DecideAsync();
        var draft = await panel.Coordinator.GetAsync(Address(panel));
        var saved = await draft.SubmitAsync("Save the minutes", ("Notes", "Ferdinand’s mother is to be told by 3 May 2025."));
        saved.Shows("“Ferdinand” (Name)").Shows("“3 May 2025” (Date)");

        var chair = await panel.Chair.GetAsync(Address(panel));
        (await chair.SubmitAsync("Sign the minutes")).ShowsError("“Ferdinand” (Name) may identify someone").ShowsError("“3 May 2025” (Date) may identify someone");

        await saved.SubmitAsync("Save the minutes", ("Notes", "The mother is to be told by 3 May 2025."), ("Harmless", "3 May 2025"));
        (await chair.SubmitAsync("Sign the minutes")).ShowsError("The minutes were changed after you opened this page");
        (await (await panel.Chair.GetAsync(Address(panel))).SubmitAsync("Sign the minutes")).Shows("Version 1, signed");
    }

    [Fact]
    public async Task What_changes_after_the_signature_makes_a_second_version_and_the_first_stays()
    {
        await using var panel = await AtTheMeetingAsync();
        await panel.DecideAsync();
        await SaveAsync(panel, "As it was");
        await SignAsync(panel);
        (await panel.Coordinator.GetAsync(Address(panel))).DoesNotShow("has changed since");

        await panel.AttendAsync(await panel.Coordinator.GetAsync(panel.Meeting), 4);
        var changed = (await panel.Coordinator.GetAsync(Address(panel))).Shows("has changed since these minutes were signed").Shows("Worker Invented, Children’s social care");
        (await changed.SubmitAsync("Save as the next version", ("Notes", "Put right: the social worker left early"))).Shows("Version 2, draft").DoesNotShow("Worker Invented, Children’s social care");
        (await panel.Doctor.GetAsync(Address(panel))).Shows("As it was").Shows("Worker Invented, Children’s social care");
        await SignAsync(panel);

        (await panel.Doctor.GetAsync(Address(panel))).Shows("Version 2, signed").Shows("Put right");
        (await panel.Doctor.GetAsync(Address(panel) + "?version=1")).Shows("Version 1, signed").Shows("As it was").Shows("Worker Invented, Children’s social care").DoesNotShow("Put right");
        (await panel.Doctor.GetAsync(Address(panel) + "?version=3")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Minutes_of_an_unfinished_meeting_are_not_signed()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await SaveAsync(panel, "Notes");

        (await (await panel.Chair.GetAsync(Address(panel))).SubmitAsync("Sign the minutes"))
            .ShowsError("The meeting has not been held yet").ShowsError($"Decide on pack {panel.Pack}, defer it or take it off the agenda");
    }

    [Fact]
    public async Task A_member_with_a_conflict_reads_nothing_about_that_review_in_the_minutes()
    {
        await using var panel = await AtTheMeetingAsync();
        await panel.DeclareAsync(panel.Lay, "Conflict", "I know the family");
        await (await panel.Chair.GetAsync($"{panel.Home}/defer")).SubmitAsync("Defer", ("Why", "The toxicology is missing"));
        await SaveAsync(panel, "Notes");
        await SignAsync(panel);

        (await panel.Doctor.GetAsync(Address(panel))).Shows("Deferred: The toxicology is missing").Shows("Lay Invented: took no part").Shows("4 members took part: not quorate");
        (await panel.Lay.GetAsync(Address(panel))).Shows("You declared a conflict of interest in this review").DoesNotShow("toxicology");
    }

    [Fact]
    public async Task Minutes_are_for_the_panel_alone_and_a_member_cannot_write_or_sign_them()
    {
        await using var panel = await AtTheMeetingAsync();
        await panel.DecideAsync();
        await SaveAsync(panel, "Notes");
        var signing = await panel.Chair.GetAsync(Address(panel));
        var token = signing.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var role in new[] { Role.Coordinator, Role.PanelMember, Role.Chair })
        {
            (await panel.App.As(role, ReadyReviews.Cheshire, $"Other {role}").GetAsync(Address(panel))).HasStatus(HttpStatusCode.NotFound);
        }

        foreach (var role in new[] { Role.Administrator, Role.Analyst, Role.Auditor, Role.SafeguardingLead })
        {
            (await panel.App.As(role, "E92000001").GetAsync(Address(panel))).HasStatus(HttpStatusCode.Forbidden);
        }

        foreach (var (browser, button) in new[] { (panel.Doctor, "sign"), (panel.Doctor, "save"), (panel.Coordinator, "sign"), (panel.Chair, "save") })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await browser.PostAsync(Address(panel), [new("button", button), new("Notes", "x"), new("__RequestVerificationToken", token)])).Status);
        }

        (await panel.Chair.GetAsync(Address(panel))).Shows("Version 1, draft").Shows("Notes");
    }

    [Fact]
    public async Task Members_who_attended_say_once_whether_the_meeting_was_useful()
    {
        await using var panel = await AtTheMeetingAsync();
        var home = (await panel.Doctor.GetAsync("/reviews/panel")).Shows("Did the meeting on 7 April 2025 help");
        (await home.SubmitAsync("Yes, it was useful")).Shows("Thank you for your answer").DoesNotShow("Did the meeting on");
        (await home.SubmitAsync("Yes, it was useful")).ShowsError("You have answered already");
        await (await panel.Lay.GetAsync("/reviews/panel/feedback")).SubmitAsync("No, it was not");
        await (await panel.Police.GetAsync("/reviews/panel")).SubmitAsync("Yes, it was useful");

        (await panel.Coordinator.GetAsync(panel.Meeting)).Shows("2 of 3 (66.7%) said it was useful; 3 of 5 who attended answered");
        (await panel.App.As(Role.PanelMember, APanelArea, "Absent Invented").GetAsync("/reviews/panel")).DoesNotShow("Did the meeting on");
    }

    private const string APanelArea = "PAN-LANCASHIRE";

    private static string Address(APanel panel) => $"{panel.Meeting}/minutes";

    /// <summary>It is the day of the meeting; everything is recorded and nothing decided.</summary>
    private static async Task<APanel> AtTheMeetingAsync()
    {
        var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        panel.App.Clock.MoveTo(new DateTimeOffset(2025, 4, 7, 12, 0, 0, TimeSpan.Zero));
        return panel;
    }

    private static async Task SaveAsync(APanel panel, string notes) =>
        (await (await panel.Coordinator.GetAsync(Address(panel))).SubmitAsync("Save the minutes", ("Notes", notes))).Shows("Minutes saved");

    private static async Task<Page> SignAsync(APanel panel) =>
        (await (await panel.Chair.GetAsync(Address(panel))).SubmitAsync("Sign the minutes")).Shows("Minutes signed");
}
