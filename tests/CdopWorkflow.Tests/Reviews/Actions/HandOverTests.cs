using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Identity;
using CdopWorkflow.Tests.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.Actions;

/// <summary>Nobody goes before what they hold is somebody else's (F8).</summary>
public sealed class HandOverTests
{
    private const string Lancashire = ADeath.Panel;

    [Fact]
    public async Task An_account_with_open_actions_is_closed_only_after_they_were_handed_over()
    {
        await using var app = await Given.AnAppAsync();
        var (leaver, taker) = (await AccountAsync(app, "Lea Leaver", Role.SafeguardingLead), await AccountAsync(app, "Tom Taker", Role.SafeguardingLead));
        var coordinator = app.Coordinator();
        var board = await coordinator.BoardsAsync();
        await coordinator.AddActionAsync(board, ("Form.OwnerAccount", leaver), ("Form.OwnerName", ""), ("Form.OwnerEmail", ""));
        await coordinator.AddActionAsync(board, ("Form.Theme", "housing"), ("Form.DeputyAccount", leaver), ("Form.DeputyName", ""), ("Form.DeputyEmail", ""));
        await RoundAsync(app);
        var administrator = app.As(Role.Administrator, Lancashire);

        var person = await administrator.GetAsync($"/account/people/{leaver}");
        person.Shows("This person holds 2 open actions");
        (await person.SubmitAsync("Deactivate account")).ShowsError("This person holds 2 open actions. A coordinator hands them over first");

        var page = await (await coordinator.GetAsync("/reviews/actions/hand-over")).FollowAsync("Lea Leaver");
        (await page.SubmitAsync("Hand over", ("Form.To", taker))).ShowsError("Say why it is handed over");
        (await page.SubmitAsync("Hand over", ("Form.Why", "Lea retires"))).ShowsError("Select who takes it");
        (await page.SubmitAsync("Hand over", ("Form.To", taker), ("Form.Why", "Lea retires"), ("Form.Actions", "ACT-002"))).Shows("Handed over").Shows("Lea Leaver10");
        await RoundAsync(app);
        (await person.SubmitAsync("Deactivate account")).ShowsError("This person holds 1 open action");
        page = await (await coordinator.GetAsync("/reviews/actions/hand-over")).FollowAsync("Lea Leaver");
        (await page.SubmitAsync("Hand over", ("Form.To", taker), ("Form.Why", "Lea retires"))).Shows("Handed over").DoesNotShow("Lea Leaver");

        (await coordinator.GetAsync("/reviews/actions/ACT-001")).Shows("Owner Tom Taker").Shows("Handed over: owner").Shows("Lea retires");
        (await coordinator.GetAsync("/reviews/actions/ACT-002")).Shows("Deputy Tom Taker").Shows("Handed over: deputy");
        await RoundAsync(app);
        (await person.SubmitAsync("Deactivate account")).Shows("Account deactivated");
    }

    [Fact]
    public async Task What_a_person_holds_is_counted_with_the_change_and_not_a_minute_later()
    {
        await using var app = await Given.AnAppAsync();
        var leaver = await AccountAsync(app, "Lea Leaver", Role.SafeguardingLead);
        var coordinator = app.Coordinator();
        await coordinator.AddActionAsync(await coordinator.BoardsAsync(), ("Form.OwnerAccount", leaver), ("Form.OwnerName", ""), ("Form.OwnerEmail", ""));
        await app.SettleAsync();

        var person = await app.As(Role.Administrator, Lancashire).GetAsync($"/account/people/{leaver}");
        (await person.SubmitAsync("Deactivate account")).ShowsError("This person holds 1 open action. A coordinator hands them over first");
    }

    [Fact]
    public async Task A_seat_at_a_meeting_to_come_goes_to_somebody_with_the_role()
    {
        await using var app = await Given.AnAppAsync();
        var (leaver, taker, lead) = (await AccountAsync(app, "Lea Leaver", Role.PanelMember), await AccountAsync(app, "Tom Taker", Role.PanelMember), await AccountAsync(app, "Sue Lead", Role.SafeguardingLead));
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Add(new PanelMember { Panel = Lancashire, AccountId = leaver, Name = "Lea Leaver", Seat = Seat.Police });
            db.Add(new PanelMeeting { Panel = Lancashire, MeetsOn = new DateOnly(2025, 3, 10) });
            db.Add(new PanelMeeting { Panel = Lancashire, MeetsOn = new DateOnly(2025, 3, 9) });
            await db.SaveChangesAsync();
        });
        await RoundAsync(app);
        var person = await app.As(Role.Administrator, Lancashire).GetAsync($"/account/people/{leaver}");
        (await person.SubmitAsync("Deactivate account")).ShowsError("This person holds 1 panel meeting to come");

        var page = await (await app.Coordinator().GetAsync("/reviews/actions/hand-over")).FollowAsync("Lea Leaver");
        page.Shows("Police on Pan-Lancashire");
        (await page.SubmitAsync("Hand over", ("Form.To", lead), ("Form.Why", "Lea retires"))).ShowsError("Sue Lead has no role as member on Pan-Lancashire");
        (await page.SubmitAsync("Hand over", ("Form.To", taker), ("Form.Why", "Lea retires"))).Shows("Handed over");

        Assert.Equal(("Tom Taker", Seat.Police), await app.UseAsync(async (ReviewsDb db) => await db.Set<PanelMember>().Select(member => ValueTuple.Create(member.Name, member.Seat)).SingleAsync()));
        await RoundAsync(app);
        (await person.SubmitAsync("Deactivate account")).Shows("Account deactivated");
    }

    [Fact]
    public async Task A_member_of_a_panel_that_comes_as_a_guest_holds_the_meeting_too()
    {
        await using var app = await Given.AnAppAsync();
        var (leaver, taker) = (await AccountAsync(app, "Lea Leaver", Role.PanelMember, ReadyReviews.Cheshire), await AccountAsync(app, "Tom Taker", Role.PanelMember, ReadyReviews.Cheshire));
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Add(new PanelMember { Panel = ReadyReviews.Cheshire, AccountId = leaver, Name = "Lea Leaver", Seat = Seat.Police });
            await db.SaveChangesAsync();
        });
        var (host, guest) = (app.Coordinator(), app.Coordinator(ReadyReviews.Cheshire));
        var meeting = (await host.ArrangeAsync(new DateOnly(2025, 4, 7), ("Form.Kind", "Themed"), ("Form.Theme", "smoking"))).Path;
        await (await host.GetAsync($"{meeting}/invite-panels")).SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire), ("MembersSit", "true"));
        await app.SettleAsync();
        var person = await app.As(Role.Administrator, "E92000001").GetAsync($"/account/people/{leaver}");
        person.DoesNotShow("panel meeting to come");
        await (await guest.GetAsync($"{meeting}/answer-invitation")).SubmitAsync("Answer", ("Form.Answer", "Agreed"));
        await (await host.GetAsync($"{meeting}/invite-members")).SubmitAsync("Send", ("Accounts", leaver));
        await app.SettleAsync();
        (await person.SubmitAsync("Deactivate account")).ShowsError("This person holds 1 panel meeting to come");

        var page = await (await guest.GetAsync("/reviews/actions/hand-over")).FollowAsync("Lea Leaver");
        (await page.SubmitAsync("Hand over", ("Form.To", taker), ("Form.Why", "Lea retires"))).Shows("Handed over");
        await app.SettleAsync();
        Assert.Equal([taker], await InvitedAsync(app));
        (await person.SubmitAsync("Deactivate account")).Shows("Account deactivated");

        await (await guest.GetAsync($"{meeting}/answer-invitation")).SubmitAsync("Answer", ("Form.Answer", "Declined"), ("Form.Why", "Too far"));
        await app.SettleAsync();
        Assert.Empty(await InvitedAsync(app));
        Assert.Equal(
            ["lea.leaver@example.org: invitation", "tom.taker@example.org: invitation", "tom.taker@example.org: you are not expected any more"],
            (await app.LettersAsync<ReviewsDb>()).Where(letter => letter.Key.StartsWith("meeting/", StringComparison.Ordinal)).Select(letter => $"{letter.To}: {letter.Subject.Split(": ")[1]}".ToLowerInvariant()).Order());
        (await app.As(Role.Administrator, "E92000001").GetAsync($"/account/people/{taker}")).DoesNotShow("panel meeting to come");
    }

    [Fact]
    public async Task Somebody_who_was_invited_without_a_seat_hands_the_invitation_over()
    {
        await using var app = await Given.AnAppAsync();
        var (leaver, taker, lead) = (await AccountAsync(app, "Lea Leaver", Role.PanelMember), await AccountAsync(app, "Tom Taker", Role.PanelMember), await AccountAsync(app, "Sue Lead", Role.SafeguardingLead));
        var coordinator = app.Coordinator();
        var meeting = (await coordinator.ArrangeAsync(new DateOnly(2025, 4, 7))).Path;
        await (await coordinator.GetAsync($"{meeting}/invite-members")).SubmitAsync("Send", ("Accounts", leaver));
        await app.SettleAsync();
        var person = await app.As(Role.Administrator, Lancashire).GetAsync($"/account/people/{leaver}");
        (await person.SubmitAsync("Deactivate account")).ShowsError("This person holds 1 panel meeting to come");

        (await app.Coordinator("LEEDS").GetAsync($"/reviews/actions/hand-over?from={leaver}")).HasStatus(System.Net.HttpStatusCode.NotFound);
        var page = await (await coordinator.GetAsync("/reviews/actions/hand-over")).FollowAsync("Lea Leaver");
        page.Shows("Meeting of Pan-Lancashire on 7 April 2025");
        (await page.SubmitAsync("Hand over", ("Form.To", lead), ("Form.Why", "Lea retires"))).ShowsError("Sue Lead sits on no panel of the meeting on 7 April 2025");
        (await page.SubmitAsync("Hand over", ("Form.To", taker), ("Form.Why", "Lea retires"))).Shows("Handed over").DoesNotShow("Lea Leaver");
        (await page.SubmitAsync("Hand over", ("Form.To", taker), ("Form.Why", "Lea retires"))).HasStatus(System.Net.HttpStatusCode.NotFound);
        await app.SettleAsync();

        Assert.Equal([taker], await InvitedAsync(app));
        Assert.Equal(2, (await app.LettersAsync<ReviewsDb>()).Count);
        (await person.SubmitAsync("Deactivate account")).Shows("Account deactivated");
    }

    [Fact]
    public async Task The_last_coordinator_of_a_panel_with_open_reviews_stays()
    {
        await using var app = await Given.AnAppAsync();
        var only = await AccountAsync(app, "Olly Only", Role.Coordinator);
        await app.IsNotifiedAsync();
        await RoundAsync(app);
        var administrator = app.As(Role.Administrator, Lancashire);
        const string Refused = "This person is the last coordinator of Pan-Lancashire, which has 1 open review";

        var person = await administrator.GetAsync($"/account/people/{only}");
        (await person.SubmitAsync("Deactivate account")).ShowsError(Refused);
        person = await person.SubmitAsync("Add role", ("Form.Role", "Auditor"), ("Form.Area", Lancashire));
        (await person.SubmitAsync("Take away Coordinator")).ShowsError(Refused);
        Assert.Equal(2, (await Given.AuditAsync(app, "PersonChangeRefused")).Count);

        await AccountAsync(app, "Rita Region", Role.Coordinator, "E12000002");
        (await person.SubmitAsync("Take away Coordinator")).Shows("Role taken away");
    }

    [Fact]
    public async Task Each_count_is_told_once_and_again_only_when_it_has_changed()
    {
        await using var app = await TestApp.StartAsync();
        await app.IsNotifiedAsync();
        await RoundAsync(app);
        await RoundAsync(app);
        Assert.Equal((1, 1), await CountedAsync(app));

        await app.IsNotifiedAsync();
        await RoundAsync(app);
        Assert.Equal((2, 2), await CountedAsync(app));
    }

    private static Task<(int Open, int Version)> CountedAsync(TestApp app) => app.UseAsync(async (IdentityDb db) =>
        await db.PanelWork.Select(panel => ValueTuple.Create(panel.OpenReviews, panel.Version)).SingleAsync());

    private static Task<List<string>> InvitedAsync(TestApp app) => app.UseAsync((ReviewsDb db) => db.Set<MemberInvitation>().Select(invitation => invitation.AccountId).ToListAsync());

    private static async Task RoundAsync(TestApp app)
    {
        await app.RunRoundsAsync();
        await app.SettleAsync();
    }

    private static async Task<string> AccountAsync(TestApp app, string name, Role role, string area = Lancashire)
    {
        var decision = await app.UseAsync<CdopWorkflow.Identity.People.Accounts, CdopWorkflow.Identity.People.Decision<Guid>>(accounts => accounts.CreateAsync(
            name, $"{name.Replace(' ', '.')}@example.org", Given.Password, [new Grant(role, area)], TestContext.Current.CancellationToken));
        await app.SettleAsync();
        return decision.Value.ToString();
    }
}
