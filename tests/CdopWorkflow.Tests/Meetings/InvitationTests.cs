using System.Net;
using System.Text;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Meetings;

public sealed class InvitationTests
{
    private static readonly DateOnly April = new(2025, 4, 7);

    [Fact]
    public async Task Members_are_written_to_once_and_hear_of_every_change()
    {
        await using var app = await TestApp.StartAsync(adjust: builder => builder.Configuration["Mail:From"] = "panel@example.org");
        await EmployAsync(app, "member-1", "Milo Member", Role.PanelMember);
        await EmployAsync(app, "chair-1", "Hanna Chair", Role.Chair);
        await EmployAsync(app, "analyst-1", "Ann Analyst", Role.Analyst);
        var coordinator = app.Coordinator();
        var meeting = (await coordinator.ArrangeAsync(April, ("Form.Place", "Room 1"))).Path;

        var form = (await coordinator.GetAsync($"{meeting}/invite-members")).Shows("Milo Member").Shows("Hanna Chair").DoesNotShow("Ann Analyst");
        (await form.SubmitAsync("Send")).Shows("Invitations sent");
        (await form.SubmitAsync("Send")).Shows("Invitations sent");
        (await coordinator.GetAsync($"{meeting}/invite-members")).Shows("Invited already: Hanna Chair, Milo Member").Shows("Everyone who sits on the panel is invited");
        Assert.Equal(2, (await LettersAsync(app)).Count);

        await (await coordinator.GetAsync($"{meeting}/change-meeting")).SubmitAsync("Change", [("Why", "The room is taken"), .. Coordinators.Date("MeetsOn", April.AddDays(1))]);
        await (await coordinator.GetAsync($"{meeting}/cancel-meeting")).SubmitAsync("Cancel", ("Why", "Too few can come"));

        var letters = (await LettersAsync(app)).Where(letter => letter.To == "milo.member@example.org").ToList();
        Assert.Equal(
            ["Panel meeting on 7 April 2025: invitation", "Panel meeting on 8 April 2025: changed", "Panel meeting on 8 April 2025: cancelled"],
            letters.Select(letter => letter.Subject));
        Assert.Contains("Reason: Too few can come", letters[2].Text, StringComparison.Ordinal);
        var calendars = letters.ConvertAll(letter => Encoding.UTF8.GetString(letter.File!.Content).Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.All(calendars, calendar => Assert.Contains("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:milo.member@example.org", calendar, StringComparison.Ordinal));
        foreach (var (index, words) in new[] { ("METHOD:REQUEST", "SEQUENCE:0"), ("METHOD:REQUEST", "SEQUENCE:1"), ("METHOD:CANCEL", "SEQUENCE:2") }.Index())
        {
            Assert.Contains(words.Item1 + "\r\n", calendars[index], StringComparison.Ordinal);
            Assert.Contains(words.Item2 + "\r\n", calendars[index], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_letter_about_a_meeting_says_nothing_about_a_review()
    {
        await using var app = await TestApp.StartAsync();
        await EmployAsync(app, "member-1", "Milo Member", Role.PanelMember);
        var (reference, pack) = await app.ReviewReadyForPanelAsync();
        var coordinator = app.Coordinator();
        var meeting = (await coordinator.ArrangeAsync(April)).Path;
        await coordinator.PutOnAgendaAsync(reference, meeting);

        await (await coordinator.GetAsync($"{meeting}/invite-members")).SubmitAsync("Send");

        var letter = Assert.Single(await LettersAsync(app));
        var all = letter.Subject + letter.Text + Encoding.UTF8.GetString(letter.File!.Content);
        Assert.All(new[] { reference, pack, "Ferdinand", "Testa", "sofa" }, word => Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_coordinators_of_panels_that_are_invited_get_one_letter_for_each_thing_that_happens()
    {
        await using var app = await TestApp.StartAsync();
        await EmployAsync(app, "guest-1", "Gus Guest", Role.Coordinator, ReadyReviews.Cheshire);
        await EmployAsync(app, "guest-2", "Nina Neighbour", Role.Coordinator, "LEEDS");
        var (host, guest) = (app.Coordinator(), app.As(Role.Coordinator, ReadyReviews.Cheshire, "Gus Guest"));
        var (reference, pack) = await app.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, "E06000006");
        var meeting = (await host.ArrangeAsync(April, ("Form.Kind", "Themed"), ("Form.Theme", "smoking"))).Path;
        var invite = await host.GetAsync($"{meeting}/invite-panels");
        await invite.SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire));
        await invite.SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire));
        Assert.Equal(["gus.guest@example.org: Themed meeting of Pan-Lancashire: an invitation"], (await LettersAsync(app)).Select(letter => $"{letter.To}: {letter.Subject}"));
        (await guest.GetAsync("/reviews/letters")).Shows("Themed meeting of Pan-Lancashire: an invitation");

        await (await guest.GetAsync($"{meeting}/answer-invitation")).SubmitAsync("Answer", ("Form.Answer", "Agreed"));
        await guest.PutOnAgendaAsync(reference, meeting);
        var item = (await host.GetAsync(meeting)).Document.QuerySelector("a[href*='give-back']")!.GetAttribute("href")!;
        var giveBack = await host.GetAsync(item);
        (await giveBack.SubmitAsync("Give it back")).ShowsError("Say why it is given back");
        (await giveBack.SubmitAsync("Give it back", ("Why", "It is about <b>another</b> theme"))).Shows("Given back to its panel").Shows("Nothing is on the agenda yet");
        Assert.Equal(meeting, (await giveBack.SubmitAsync("Give it back", ("Why", "Once more"))).Path);

        Assert.Equal(ReviewState.ReadyForPanel, (await app.ReviewAsync(reference)).State);
        (await guest.GetAsync($"/reviews/{reference}/meetings")).Shows("Taken off").Shows("It is about <b>another</b> theme").Shows("hosted by Pan-Lancashire");
        Assert.Contains(await app.AuditAsync(reference), entry => entry.StartsWith("TakeOffAgenda:", StringComparison.Ordinal));
        await (await host.GetAsync($"{meeting}/change-meeting")).SubmitAsync("Change", [("Why", "The room is taken"), .. Coordinators.Date("MeetsOn", April.AddDays(1))]);
        await (await host.GetAsync($"{meeting}/cancel-meeting")).SubmitAsync("Cancel", ("Why", "Too few can come"));

        var letters = await LettersAsync(app);
        Assert.Equal(["an invitation", "a review was given back", "changed", "cancelled"], letters.Select(letter => letter.Subject.Split(": ")[1]));
        Assert.Contains(pack, letters[1].Text, StringComparison.Ordinal);
        Assert.All(letters, letter => Assert.All(
            new[] { reference, "another", "Ferdinand", "Testa", "sofa" }, word => Assert.DoesNotContain(word, letter.Subject + letter.Text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Only_the_host_gives_back_and_only_what_another_panel_brought()
    {
        await using var app = await TestApp.StartAsync();
        var (host, guest) = (app.Coordinator(), app.As(Role.Coordinator, ReadyReviews.Cheshire, "Gus Guest"));
        var (ours, _) = await app.ReviewReadyForPanelAsync();
        var (theirs, _) = await app.ReviewReadyForPanelAsync(ReadyReviews.Cheshire, "E06000006");
        var meeting = (await host.ArrangeAsync(April, ("Form.Kind", "Neonatal"))).Path;
        await (await host.GetAsync($"{meeting}/invite-panels")).SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire));
        await (await guest.GetAsync($"{meeting}/answer-invitation")).SubmitAsync("Answer", ("Form.Answer", "Agreed"));
        await host.PutOnAgendaAsync(ours, meeting);
        await guest.PutOnAgendaAsync(theirs, meeting);
        var items = await app.UseAsync((ReviewsDb db) => db.Set<AgendaItem>().ToDictionaryAsync(item => item.ReviewId, item => item.Id));

        (await host.GetAsync($"{meeting}/give-back?item={items[(await app.ReviewAsync(ours)).Id]}")).HasStatus(HttpStatusCode.NotFound);
        (await host.GetAsync($"{meeting}/give-back")).HasStatus(HttpStatusCode.NotFound);
        (await guest.GetAsync($"{meeting}/give-back?item={items[(await app.ReviewAsync(theirs)).Id]}")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.Chair, ADeath.Panel).GetAsync($"{meeting}/give-back?item={items[(await app.ReviewAsync(theirs)).Id]}")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_outside_the_panel_can_be_invited()
    {
        await using var app = await TestApp.StartAsync();
        await EmployAsync(app, "member-1", "Milo Member", Role.PanelMember);
        await EmployAsync(app, "analyst-1", "Ann Analyst", Role.Analyst);
        var coordinator = app.Coordinator();
        var meeting = (await coordinator.ArrangeAsync(April)).Path;
        var form = await coordinator.GetAsync($"{meeting}/invite-members");

        (await form.SubmitAsync("Send", ("Accounts", "analyst-1"))).ShowsError("Select people who sit on the panel");
        Assert.Empty(await LettersAsync(app));
    }

    private static async Task EmployAsync(TestApp app, string account, string name, Role role, string area = ADeath.Panel)
    {
        await app.UseAsync(async (ReviewsDb db) =>
        {
            db.Publish(new StaffChanged(account, name, $"{name.Replace(' ', '.')}@example.org".ToLowerInvariant(), [new StaffGrant(role.ToString(), area)], true, 1));
            await db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }

    private static Task<List<Letter>> LettersAsync(TestApp app) => app.UseAsync(async (IServiceProvider services) =>
    {
        var letters = await services.GetRequiredService<ReviewsDb>().Letters.OrderBy(letter => letter.Id).ToListAsync();
        return letters.ConvertAll(services.GetRequiredService<LetterBox>().Open);
    });
}
