using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Scenario F13: the parents have a key worker, a booklet and an answer, and fourteen months later an offer.</summary>
public sealed class FamilyFirstTests(Chromium chromium)
{
    private const string Home = "/reviews/LAN-2025-0101";

    [Fact]
    public Task A_familys_question_is_answered_before_the_review_closes_and_care_is_offered_when_another_child_is_expected() => WalkAsync(scripts: true);

    [Fact]
    public Task The_same_without_scripts() => WalkAsync(scripts: false);

    [Fact]
    public async Task On_the_day_of_the_notification_a_service_is_told_to_stop_writing_and_the_familys_page_says_so()
    {
        await using var service = await FamilyWriter.StartAsync();
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 10, 9, 0, 0, TimeSpan.Zero), service.Use());
        await using var doctor = await installation.VisitorAsync();
        await doctor.NotifyAsync(Given.FromEmergencyDepartment);
        await installation.App.RunRoundsAsync();
        await installation.App.SettleAsync();
        var notice = Assert.Single(service.Taken);
        Assert.Contains("9991001379", notice.Body, StringComparison.Ordinal);
        foreach (var secret in new[] { "Testa", "2025-03", "Marker Street", "LAN-", "parent" })
        {
            Assert.DoesNotContain(secret, notice.Body, StringComparison.Ordinal);
        }

        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: false);
        await coordinator.OpenAsync("/notifications/inbox");
        await coordinator.FollowAsync("Stopping messages to families");
        await coordinator.ShowsAsync("Told of every death in your area: Child Health Information Service", "10 March 2025 at 9:00am");
        await Look.AtAsync(coordinator, "stop-messages");
        await coordinator.FollowAsync("LAN-2025-0001");
        await coordinator.ShowsAsync("Child Health Information Service, told by the system", "10 March 2025");
        await Look.AtAsync(coordinator, "family-stop");
    }

    private async Task WalkAsync(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 11, 9, 0, 0, TimeSpan.Zero));
        var panel = await PanelAtWork.GatherAsync(installation);
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: scripts);

        await coordinator.OpenAsync($"{Home}/family");
        await coordinator.ShowsAsync("Name the family’s key worker, or record why there is none", "Not named yet", "Due by 12 March 2025 at 1:30am");
        await DoAsync(coordinator, "key-worker", "Save the key worker", [("Form.Name", "Nora Invented"), ("Form.Role", "Bereavement nurse"), ("Form.Email", "nora@example.org"), .. On("11", "3", "2025")]);
        await DoAsync(coordinator, "booklet", "Save", On("11", "3", "2025"));
        await DoAsync(
            coordinator,
            "contact",
            "Save the contact",
            [("Form.By", "Nora Invented"), ("Form.Means", "Visit"), ("Form.Interpreter", "NotNeeded"), ("Form.Offers[0].Answer", "Accepted"), .. On("11", "3", "2025")]);
        await DoAsync(coordinator, "next-infant", "Save", [("Form.Applies", "Applies")]);
        await DoAsync(coordinator, "question", "Save the question", [("Form.Words", "Did the heating in Ferdinand’s room matter?"), .. On("11", "3", "2025")]);
        await coordinator.FollowAsync("Put into words for the panel");
        await coordinator.AnswerAsync(("Form.Words", "Did the heating in Ferdinand’s room matter?"));
        await coordinator.PressAsync("Put it to the panel");
        await coordinator.IsRefusedAsync("Take out “Ferdinand” (Name), or confirm that it is harmless");
        await Look.AtAsync(coordinator, "word-question");
        await coordinator.AnswerAsync(("Form.Words", "Did the room heating matter?"));
        await coordinator.PressAsync("Put it to the panel");
        await coordinator.ShowsAsync("The panel sees the question now");

        await using var member = await panel.MemberAsync(scripts);
        await member.ShowsAsync("What the family asks", "Did the room heating matter?");
        await member.DoesNotShowAsync("Ferdinand");
        await Look.AtAsync(member, "pack");
        await member.FollowAsync("Did the room heating matter?");
        await member.AnswerAsync(("Words", "The room was warm enough. It did not matter."));
        await member.PressAsync("Save the answer");
        await member.ShowsAsync("Answer saved");
        await using var chair = await panel.ChairAsync(scripts);
        await DecideAsync(panel, member, chair);

        await coordinator.OpenAsync($"{Home}/close");
        await coordinator.PressAsync("Close the review");
        await coordinator.IsRefusedAsync("Record who told the family each answer, or why it was not told", "Decide what the family is told", "Record the national return, or why there is none");
        await coordinator.OpenAsync($"{Home}/family");
        await coordinator.FollowAsync("Record who told the family");
        await coordinator.Page.Locator("input[name='Form.Question']").CheckAsync();
        await coordinator.AnswerAsync([("Form.By", "Nora Invented"), .. On("11", "3", "2025")]);
        await coordinator.PressAsync("Save");
        await DoAsync(coordinator, "outcome", "Save", [("Form.Feedback", "Told"), ("Form.By", "Nora Invented"), ("Form.Words", "At home, in plain words"), .. On("11", "3", "2025")]);
        await Look.AtAsync(coordinator, "family");
        await coordinator.OpenAsync($"{Home}/national-return");
        await coordinator.AnswerAsync([("Form.Item", "Sent"), .. On("11", "3", "2025")]);
        await coordinator.PressAsync("Save");
        await coordinator.OpenAsync($"{Home}/close");
        await coordinator.PressAsync("Close the review");
        await coordinator.ShowsAsync("Review closed");

        // fourteen months later
        installation.App.Clock.MoveTo(new DateTimeOffset(2026, 5, 11, 9, 0, 0, TimeSpan.Zero));
        await installation.App.RunRoundsAsync();
        await using var later = await installation.VisitorAsync(scripts);
        await later.SignInAsync("Cora Coordinator");
        await later.OpenAsync("/reviews");
        await later.ShowsAsync("Families to get in touch with", "Ask whether the family expects another child");
        await Look.AtAsync(later, "worklist");
        await later.OpenAsync($"{Home}/family");
        await later.FollowAsync("The family expects another child");
        await later.AnswerAsync([("Form.Source", "Booking at the maternity unit"), .. On("11", "5", "2026")]);
        await later.PressAsync("Save");
        await later.ShowsAsync("The offer stands on your worklist now", "Offer Care of the Next Infant");
        await later.OpenAsync($"{Home}/history");
        await later.ShowsAsync("The family expects another child: Care of the Next Infant is to be offered", "Key worker named");
        await Look.AtAsync(later, "history");
    }

    private static async Task DecideAsync(PanelAtWork panel, Visitor member, Visitor chair)
    {
        await member.RecordAsync(panel.Pack, "household", PanelAnswers.Household);
        await member.RecordAsync(panel.Pack, "record-factors", PanelAnswers.Factors);
        await member.RecordAsync(panel.Pack, "maternal", PanelAnswers.Maternal);
        await member.RecordAsync(panel.Pack, "conclude", PanelAnswers.Conclusions);
        await chair.OpenAsync($"{panel.Home}/decide");
        await chair.PressAsync("Decide");
        await chair.ShowsAsync("Decided");
    }

    private static async Task DoAsync(Visitor coordinator, string page, string button, (string Name, string Value)[] answers)
    {
        await coordinator.OpenAsync($"{Home}/family/{page}");
        await coordinator.AnswerAsync(answers);
        await coordinator.PressAsync(button);
        await coordinator.ArrivesAtAsync("/family");
    }

    private static (string Name, string Value)[] On(string day, string month, string year) => [("Form.On.Day", day), ("Form.On.Month", month), ("Form.On.Year", year)];
}
