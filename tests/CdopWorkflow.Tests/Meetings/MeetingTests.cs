using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly DateOnly April = new(2025, 4, 7);

    [Fact]
    public async Task An_agenda_is_put_in_order_and_timed()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        var (first, second, third) = ((await app.ReviewReadyForPanelAsync()).Reference, (await app.ReviewReadyForPanelAsync()).Reference, (await app.ReviewReadyForPanelAsync()).Reference);
        var meeting = await coordinator.ArrangeAsync(April);
        foreach (var reference in new[] { first, second, third })
        {
            (await coordinator.PutOnAgendaAsync(reference, meeting.Path)).Shows("Review put on the agenda");
        }

        var order = (await coordinator.GetAsync($"{meeting.Path}/arrange-agenda")).Shows($"{first}, 9:30am to 9:50am").Shows($"{third}, 10:10am to 10:30am");
        var moved = (await order.SubmitAsync($"Move down: {first}")).Shows("Agenda put in order").Shows($"{second}, 9:30am to 9:50am").Shows($"{first}, 9:50am to 10:10am");

        // the button of the old page is pressed once more
        (await order.SubmitAsync($"Move down: {first}")).ShowsError("The agenda was changed meanwhile");
        (await coordinator.GetAsync($"{meeting.Path}/arrange-agenda")).Shows($"{first}, 9:50am to 10:10am");

        (await moved.SubmitAsync("Save the times", ("Times[0].Minutes", "4"))).ShowsError("The number of minutes must be between 5 and 240");
        (await moved.SubmitAsync("Save the times", ("Times[0].Minutes", "120"), ("Times[2].Minutes", "60"))).Shows("Times saved")
            .Shows($"{first}, 11:30am to 11:50am").Shows("The reviews take until 12:50pm: longer than the meeting");
        (await coordinator.GetAsync(meeting.Path)).Shows("9:30am to 11:30am");
    }

    [Fact]
    public async Task A_meeting_is_changed_with_a_reason_and_its_agenda_stays()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        var (reference, _) = await app.ReviewReadyForPanelAsync();
        var meeting = await coordinator.ArrangeAsync(April, ("Form.Place", "Room 1, Town Hall"));
        await coordinator.PutOnAgendaAsync(reference, meeting.Path);
        var form = await coordinator.GetAsync($"{meeting.Path}/change-meeting");

        (await form.SubmitAsync("Change", Coordinators.Date("MeetsOn", April.AddDays(7)))).ShowsError("Enter the reason");
        (await form.SubmitAsync("Change", ("Why", "x"), ("Form.EndsAt.Hour", "9"), ("Form.EndsAt.Minute", "0"))).ShowsError("The time the meeting ends must be after it begins");
        (await form.SubmitAsync("Change", ("Why", "x"), ("Form.Kind", "Themed"))).ShowsError("Select the theme");
        (await form.SubmitAsync("Change", [("Why", "x"), .. Coordinators.Date("MeetsOn", new DateOnly(2025, 3, 9))])).ShowsError("The date of the meeting must be today or in the future");
        (await form.SubmitAsync("Change", [("Why", "The room is taken"), ("Form.StartsAt.Hour", "13"), ("Form.EndsAt.Hour", "16"), .. Coordinators.Date("MeetsOn", April.AddDays(7))]))
            .Shows("Panel meeting on 14 April 2025").Shows("Changed: The room is taken").Shows("1:30pm to 4:30pm").Shows("Room 1, Town Hall").Shows(reference);
        Assert.Equal(ReviewState.OnAgenda, (await app.ReviewAsync(reference)).State);
    }

    [Fact]
    public async Task A_cancelled_meeting_gives_its_reviews_back_with_the_reason()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        var (reference, pack) = await app.ReviewReadyForPanelAsync();
        var meeting = await coordinator.ArrangeAsync(April);
        await coordinator.PutOnAgendaAsync(reference, meeting.Path);
        var member = app.As(Role.PanelMember, ADeath.Panel);
        (await member.GetAsync("/reviews/panel")).Shows("Next meeting: 7 April 2025");

        var form = await coordinator.GetAsync($"{meeting.Path}/cancel-meeting");
        (await form.SubmitAsync("Cancel")).ShowsError("Enter the reason");
        (await form.SubmitAsync("Cancel", ("Why", "Too few members can come"))).Shows("Meeting cancelled").Shows("Too few members can come").DoesNotShow("Change the meeting");
        (await form.SubmitAsync("Cancel", ("Why", "Once more"))).ShowsError("This meeting is cancelled already");

        Assert.Equal(ReviewState.ReadyForPanel, (await app.ReviewAsync(reference)).State);
        (await coordinator.GetAsync($"/reviews/{reference}")).Shows("Too few members can come");
        (await coordinator.GetAsync($"/reviews/{reference}/put-on-agenda")).Shows("The panel has no meeting to come");
        (await member.GetAsync($"/reviews/panel/{pack}/declare")).HasStatus(HttpStatusCode.NotFound);
        (await member.GetAsync("/reviews/panel")).Shows("No meeting to come has been arranged");
        Assert.Contains(await app.AuditAsync(reference), entry => entry.StartsWith("TakeOffAgenda:", StringComparison.Ordinal));

        // the day is free again
        await coordinator.ArrangeAsync(April);
    }

    [Fact]
    public async Task A_panel_does_not_meet_twice_at_the_same_time()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        await coordinator.ArrangeAsync(April);
        var list = await coordinator.GetAsync("/reviews/meetings");

        (await list.SubmitAsync("Arrange", [.. Coordinators.Date("MeetsOn", April)])).ShowsError("The panel already has a meeting on that day at that time");
        (await list.SubmitAsync("Arrange", [.. Coordinators.Date("MeetsOn", April), ("Form.StartsAt.Hour", "13"), ("Form.EndsAt.Hour", "15"), ("Form.Kind", "Neonatal")])).Shows("Neonatal meeting");
    }

    [Fact]
    public async Task Attendance_is_recorded_by_seat_with_deputies_apologies_and_guests()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        foreach (var (name, seat, deputy) in new[] { ("Officer Invented", "Police", "false"), ("Sergeant Invented", "Police", "true") })
        {
            await (await app.As(Role.PanelMember, ADeath.Panel, name).GetAsync("/reviews/panel/take-seat")).SubmitAsync("Save", ("Form.Seat", seat), ("Form.IsDeputy", deputy));
        }

        var meeting = (await coordinator.ArrangeAsync(April)).Shows("Sergeant Invented, Police, deputy");
        var boxes = meeting.Document.QuerySelectorAll("input[name=Present]").Select(box => box.GetAttribute("value")!).ToArray();

        (await meeting.SubmitAsync("Save attendance", ("Present", boxes[0]), ("Apologies", boxes[0]))).ShowsError("Officer Invented cannot both have attended and have sent apologies");
        var saved = await meeting.SubmitAsync("Save attendance", ("Present", boxes[1]), ("Apologies", boxes[0]), ("AlsoThere", "A fire officer, for the home safety visit"));
        saved.Shows("Attendance saved");
        Assert.Equal([boxes[1]], saved.Document.QuerySelectorAll("input[name=Present][checked]").Select(box => box.GetAttribute("value")!));
        Assert.Equal([boxes[0]], saved.Document.QuerySelectorAll("input[name=Apologies][checked]").Select(box => box.GetAttribute("value")!));
        Assert.Contains("A fire officer", saved.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_is_withdrawn_leaves_the_agenda()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = app.Coordinator();
        var (reference, _) = await app.ReviewReadyForPanelAsync();
        var meeting = await coordinator.ArrangeAsync(April);
        await coordinator.PutOnAgendaAsync(reference, meeting.Path);

        await coordinator.DoAsync(reference, "withdraw", ("Form.Why", "Notified by mistake"), ("Form.Choice", "Withdraw"));

        Assert.Equal(ReviewState.Withdrawn, (await app.ReviewAsync(reference)).State);
        (await coordinator.GetAsync(meeting.Path)).Shows("Nothing is on the agenda yet");
    }

    [Fact]
    public async Task Another_panels_coordinator_and_other_roles_find_no_meeting()
    {
        await using var app = await TestApp.StartAsync();
        var meeting = (await app.Coordinator().ArrangeAsync(April)).Path;
        var other = app.As(Role.Coordinator, ReadyReviews.Cheshire);
        foreach (var page in new[] { "", "/arrange-agenda", "/change-meeting", "/cancel-meeting", "/invite-panels", "/answer-invitation", "/calendar.ics" })
        {
            (await other.GetAsync(meeting + page)).HasStatus(HttpStatusCode.NotFound);
        }

        foreach (var role in new[] { Role.Administrator, Role.Analyst, Role.SafeguardingLead, Role.Auditor })
        {
            (await app.As(role, ADeath.Panel).GetAsync(meeting + "/calendar.ics")).HasStatus(HttpStatusCode.Forbidden);
            (await app.As(role, ADeath.Panel).GetAsync(meeting)).HasStatus(HttpStatusCode.Forbidden);
        }

        (await app.As(Role.PanelMember, ADeath.Panel).GetAsync(meeting + "/change-meeting")).HasStatus(HttpStatusCode.Forbidden);
        var calendar = await app.As(Role.PanelMember, ADeath.Panel).GetAsync(meeting + "/calendar.ics");
        Assert.Equal("text/calendar", calendar.ContentType);
        Assert.Contains("DTSTART;TZID=Europe/London:20250407T093000\r\n", calendar.Body, StringComparison.Ordinal);
    }
}
