using System.Net;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Meetings;

/// <summary>A meeting of Lancashire's panel to which Cheshire's brings a review.</summary>
public sealed class ThemedMeetingTests
{
    private const string Halton = "E06000006";
    private static readonly DateOnly April = new(2025, 4, 7);

    [Fact]
    public async Task A_review_that_waits_for_a_themed_panel_goes_to_one_and_to_no_other()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        var (reference, _) = await app.ReviewReadyForPanelAsync(hold: HoldKind.ThemedPanel);
        var ordinary = await coordinator.ArrangeAsync(April);
        var themed = await coordinator.ArrangeAsync(April.AddDays(7), ("Form.Kind", "Themed"), ("Form.Theme", "overcrowding"));
        themed.Shows("Themed meeting: Overcrowding");

        (await coordinator.PutOnAgendaAsync(reference, ordinary.Path)).ShowsError("Choose a themed or neonatal meeting, or lift the hold: Themed panel");
        Assert.True((await app.ReviewAsync(reference)).Holds.Single().IsOpen);

        (await coordinator.PutOnAgendaAsync(reference, themed.Path)).Shows("Review put on the agenda");
        Assert.Equal(new DateOnly(2025, 3, 10), (await app.ReviewAsync(reference)).Holds.Single().LiftedOn);
        (await coordinator.GetAsync($"/reviews/{reference}/history")).Shows("Hold lifted: Themed panel");
    }

    [Fact]
    public async Task A_hold_for_a_themed_panel_does_not_keep_a_review_from_getting_ready_and_other_holds_do()
    {
        await using var app = await TestApp.StartAsync(adjust: PanelIsDone.Assume);
        var coordinator = app.Coordinator();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(ADeath.Expected));
        await coordinator.AcceptAsync(reference, "Expected");
        await coordinator.RecordNoPostMortemAsync(reference);
        await coordinator.RequestReturnsAsync(reference, "Hospital");
        await coordinator.WaiveReturnAsync(reference, "Hospital", "It has no record");
        await coordinator.HoldAsync(reference, "ThemedPanel", new DateOnly(2025, 3, 10));

        (await coordinator.DoAsync(reference, "send-to-panel")).Shows("Ready for panel");
    }

    [Fact]
    public async Task Another_panel_brings_its_review_once_it_has_agreed_and_keeps_it()
    {
        await using var app = await TestApp.StartAsync();
        var (host, guest) = (app.Coordinator(), app.As(Role.Coordinator, ReadyReviews.Cheshire, "Guest Coordinator"));
        var (reference, pack) = await app.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, Halton);
        var meeting = (await host.ArrangeAsync(April, ("Form.Kind", "Neonatal"))).Path;
        (await guest.GetAsync(meeting)).HasStatus(HttpStatusCode.NotFound);
        (await guest.GetAsync("/reviews/meetings")).Shows("No meeting has been arranged");

        var invite = await host.GetAsync($"{meeting}/invite-panels");
        (await invite.SubmitAsync("Invite")).ShowsError("Select the panels to invite");
        (await invite.SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire))).Shows("Panels invited").Shows("Pan-Cheshire (no answer yet)");

        (await guest.GetAsync("/reviews/meetings")).Shows("You are invited");
        (await guest.GetAsync($"/reviews/{reference}/put-on-agenda")).Shows("The panel has no meeting to come");
        var answer = await guest.GetAsync($"{meeting}/answer-invitation");
        (await answer.SubmitAsync("Answer")).ShowsError("Say whether you agree");
        (await answer.SubmitAsync("Answer", ("Form.Answer", "Declined"))).ShowsError("Say why you decline");
        (await answer.SubmitAsync("Answer", ("Form.Answer", "Agreed"))).Shows("Invitation answered").Shows(reference).DoesNotShow("Attendance").DoesNotShow("Cancel the meeting");

        (await guest.PutOnAgendaAsync(reference, meeting)).Shows("Review put on the agenda").Shows(reference);
        (await answer.SubmitAsync("Answer", ("Form.Answer", "Declined"), ("Form.Why", "No"))).ShowsError("Take your reviews off the agenda first");

        // the host sees the pack's number, not the review
        (await host.GetAsync(meeting)).Shows($"Pack {pack}").Shows("Pan-Cheshire").DoesNotShow(reference);
        (await host.GetAsync($"/reviews/{reference}")).HasStatus(HttpStatusCode.NotFound);
        Assert.Equal(ReadyReviews.Cheshire, (await app.ReviewAsync(reference)).Panel);
    }

    [Fact]
    public async Task A_guest_sees_its_own_reviews_on_the_agenda_and_changes_nothing_of_the_meeting()
    {
        await using var app = await TestApp.StartAsync();
        var (host, guest) = (app.Coordinator(), app.As(Role.Coordinator, ReadyReviews.Cheshire, "Guest Coordinator"));
        var (ours, _) = await app.ReviewReadyForPanelAsync();
        var meeting = await WithGuestAsync(app);
        await host.PutOnAgendaAsync(ours, meeting);

        (await guest.GetAsync(meeting)).DoesNotShow(ours).Shows("Nothing is on the agenda yet");
        foreach (var page in new[] { "/arrange-agenda", "/change-meeting", "/cancel-meeting", "/invite-panels" })
        {
            (await guest.GetAsync(meeting + page)).HasStatus(HttpStatusCode.NotFound);
        }

        // a form of the host's page, posted by the guest
        var form = await host.GetAsync($"{meeting}/cancel-meeting");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.NotEqual(HttpStatusCode.OK, (await guest.PostAsync(meeting, [new("__RequestVerificationToken", token)])).Status);
        Assert.Equal(ReviewState.OnAgenda, (await app.ReviewAsync(ours)).State);
    }

    [Fact]
    public async Task The_hosting_panel_reads_and_decides_and_the_figures_count_the_review_where_the_child_lived()
    {
        await using var panel = await APanel.MeetsAsync(with: null, kind: "Themed");
        var app = panel.App;
        var (reference, pack) = await app.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, Halton);
        var guest = app.As(Role.Coordinator, ReadyReviews.Cheshire, "Guest Coordinator");
        await (await panel.Coordinator.GetAsync($"{panel.Meeting}/invite-panels")).SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire));
        await (await guest.GetAsync($"{panel.Meeting}/answer-invitation")).SubmitAsync("Answer", ("Form.Answer", "Agreed"));
        (await guest.PutOnAgendaAsync(reference, panel.Meeting)).Shows("Review put on the agenda");

        // whoever sits on the panel that owns the review does not sit at this meeting
        foreach (var role in new[] { Role.PanelMember, Role.Chair })
        {
            var elsewhere = app.As(role, ReadyReviews.Cheshire, $"Cheshire {role}");
            (await elsewhere.GetAsync($"/reviews/panel/{pack}")).HasStatus(HttpStatusCode.NotFound);
            (await elsewhere.GetAsync($"/reviews/panel/{panel.Pack}")).HasStatus(HttpStatusCode.NotFound);
            (await elsewhere.GetAsync("/reviews/panel")).Shows("No review is waiting for you");
        }

        (await panel.Doctor.GetAsync("/reviews/panel")).Shows($"Declare your interest in pack {pack}");
        await panel.OfAsync(pack, async () =>
        {
            foreach (var member in panel.Everyone)
            {
                await panel.DeclareAsync(member, "None");
            }

            await panel.RecordAllAsync();
            (await panel.DecideAsync()).Shows("Decided");
        });
        await app.SettleAsync();

        var fact = Assert.Single(panel.Published.Of<DeathReviewed>());
        Assert.Equal((ReadyReviews.Cheshire, Halton), (fact.Panel, fact.Council));
        (await guest.GetAsync($"/reviews/{reference}/analysis")).Shows("Sofa sharing Present, influence 2, modifiable");
        (await panel.Coordinator.GetAsync($"/reviews/{reference}/analysis")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Members_of_both_panels_declare_and_the_quorum_is_theirs_together()
    {
        await using var panel = await APanel.MeetsAsync(kind: "Themed");
        var app = panel.App;
        var (reference, pack) = await app.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, Halton);
        var (guest, their) = (app.As(Role.Coordinator, ReadyReviews.Cheshire, "Guest Coordinator"), app.As(Role.PanelMember, ReadyReviews.Cheshire, "Midwife Invented"));
        var theirChair = app.As(Role.Chair, ReadyReviews.Cheshire, "Other Chair");
        await (await their.GetAsync("/reviews/panel/take-seat")).SubmitAsync("Save", ("Form.Seat", "NursingOrMidwifery"));
        await (await panel.Coordinator.GetAsync($"{panel.Meeting}/invite-panels")).SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire), ("MembersSit", "true"));
        (await panel.Coordinator.GetAsync(panel.Meeting)).DoesNotShow("Midwife Invented");
        (await their.GetAsync($"/reviews/panel/{panel.Pack}/declare")).HasStatus(HttpStatusCode.NotFound);
        var answer = await guest.GetAsync($"{panel.Meeting}/answer-invitation");
        await answer.Shows("Your members are invited to sit at the meeting too").SubmitAsync("Answer", ("Form.Answer", "Agreed"));
        await guest.PutOnAgendaAsync(reference, panel.Meeting);

        // six attend: five of the host, one of the guests
        var meeting = (await panel.Coordinator.GetAsync(panel.Meeting)).Shows("with its members").Shows("Midwife Invented, Nursing or midwifery, Pan-Cheshire");
        await panel.AttendAsync(meeting, 6);
        (await their.GetAsync("/reviews/panel")).Shows($"Declare your interest in pack {pack}").Shows($"Declare your interest in pack {panel.Pack}");
        await panel.OfAsync(pack, async () =>
        {
            await panel.DeclareAsync(panel.Police, "Conflict", "I attended the home");
            foreach (var member in panel.Everyone.Where(member => member != panel.Police))
            {
                await panel.DeclareAsync(member, "None");
            }

            await panel.RecordFactorsAsync(panel.Doctor);
            await panel.AnswerMaternalAsync(panel.SocialWorker);
            await panel.EnterHouseholdAsync(panel.Doctor);
            await panel.ConcludeAsync(panel.Lay);
            (await panel.DecideAsync()).ShowsError("The panel is not quorate for this review: 4 of 5 members take part");
            (await panel.DeclareAsync(their, "None")).Shows("found by the mother");
            await panel.DeclareAsync(theirChair, "None");
            (await theirChair.GetAsync($"/reviews/panel/{pack}/decide")).HasStatus(HttpStatusCode.NotFound);
            (await panel.DecideAsync()).Shows("Decided");
        });

        (await guest.GetAsync($"/reviews/{reference}/meetings")).Shows("1 conflict of interest").Shows("5 members: met");
    }

    [Fact]
    public async Task A_cancelled_meeting_gives_the_guests_reviews_back_too()
    {
        await using var app = await TestApp.StartAsync();
        var (host, guest) = (app.Coordinator(), app.As(Role.Coordinator, ReadyReviews.Cheshire, "Guest Coordinator"));
        var (reference, _) = await app.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, Halton);
        var meeting = await WithGuestAsync(app);
        await guest.PutOnAgendaAsync(reference, meeting);

        (await (await host.GetAsync($"{meeting}/cancel-meeting")).SubmitAsync("Cancel", ("Why", "No room"))).Shows("Meeting cancelled");

        Assert.Equal(ReviewState.ReadyForPanel, (await app.ReviewAsync(reference)).State);
        (await guest.GetAsync($"/reviews/{reference}")).Shows("No room");
    }

    /// <summary>A themed meeting in Lancashire that Cheshire agreed to bring reviews to.</summary>
    private static async Task<string> WithGuestAsync(TestApp app)
    {
        var meeting = (await app.Coordinator().ArrangeAsync(April, ("Form.Kind", "Themed"), ("Form.Theme", "smoking"))).Path;
        await (await app.Coordinator().GetAsync($"{meeting}/invite-panels")).SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire));
        await (await app.As(Role.Coordinator, ReadyReviews.Cheshire, "Guest Coordinator").GetAsync($"{meeting}/answer-invitation")).SubmitAsync("Answer", ("Form.Answer", "Agreed"));
        return meeting;
    }
}
