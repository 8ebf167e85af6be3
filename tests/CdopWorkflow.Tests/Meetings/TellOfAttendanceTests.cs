using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Analytics;
using CdopWorkflow.Tests.Reviews;

namespace CdopWorkflow.Tests.Meetings;

/// <summary>Which seats were filled leaves, and who filled them does not.</summary>
public sealed class TellOfAttendanceTests
{
    private static readonly DateOnly April = new(2025, 4, 7);

    [Fact]
    public async Task A_seat_is_filled_by_a_deputy_and_only_else_by_apologies()
    {
        await using var table = await TableAsync(("Officer Invented", "Police", false), ("Sergeant Invented", "Police", true), ("Doctor Invented", "DesignatedDoctor", false), ("Lay Invented", "LayMember", false));
        var meeting = await table.Coordinator.ArrangeAsync(April);

        await table.AttendAsync(meeting.Path, present: ["Sergeant Invented"], apologies: ["Officer Invented", "Doctor Invented"]);

        var told = Assert.Single(table.Published.Of<PanelMet>());
        Assert.Equal((1, ADeath.Panel, April), (told.Version, told.Panel, told.MetOn));
        Assert.Equal([new(Seat.DesignatedDoctor, Attended: false, Apologies: true), new(Seat.Police, Attended: true, Apologies: false), new(Seat.LayMember, Attended: false, Apologies: false)], told.Seats);
        Assert.DoesNotContain("Invented", CdopWorkflow.Platform.Messaging.EventSerializer.ToJson(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_to_which_nobody_came_is_told_of_only_to_take_back_what_was_told()
    {
        await using var table = await TableAsync(("Lay Invented", "LayMember", false));
        var meeting = await table.Coordinator.ArrangeAsync(April);

        await table.AttendAsync(meeting.Path, present: [], apologies: ["Lay Invented"]);
        Assert.Empty(table.Published.Of<PanelMet>());

        await table.AttendAsync(meeting.Path, present: ["Lay Invented"], apologies: []);
        await table.AttendAsync(meeting.Path, present: [], apologies: ["Lay Invented"]);
        Assert.Equal([(1, 1), (2, 0)], table.Published.Of<PanelMet>().Select(told => (told.Version, told.Seats.Count)));
    }

    [Fact]
    public async Task Another_day_is_told_and_another_room_is_not()
    {
        await using var table = await TableAsync(("Lay Invented", "LayMember", false));
        var meeting = (await table.Coordinator.ArrangeAsync(April)).Path;
        await table.AttendAsync(meeting, present: ["Lay Invented"], apologies: []);

        await table.ChangeAsync(meeting, ("Form.Place", "Room 2"));
        await table.ChangeAsync(meeting, Coordinators.Date("MeetsOn", April.AddDays(7)));

        Assert.Equal([(1, April, 1), (2, April.AddDays(7), 1)], table.Published.Of<PanelMet>().Select(told => (told.Version, told.MetOn, told.Seats.Count)));
    }

    [Fact]
    public async Task A_meeting_that_is_cancelled_after_all_is_taken_back()
    {
        await using var table = await TableAsync(("Lay Invented", "LayMember", false));
        var meeting = (await table.Coordinator.ArrangeAsync(April)).Path;
        await table.AttendAsync(meeting, present: ["Lay Invented"], apologies: []);

        await (await table.Coordinator.GetAsync($"{meeting}/cancel-meeting")).SubmitAsync("Cancel", ("Why", "It was another day"));
        await table.App.SettleAsync();

        Assert.Empty(table.Published.Of<PanelMet>()[^1].Seats);
    }

    [Fact]
    public async Task Two_panels_that_sit_together_are_told_of_apart()
    {
        await using var table = await TableAsync(("Lay Invented", "LayMember", false));
        await table.SeatAsync("Nurse Invented", "NursingOrMidwifery", ReadyReviews.Cheshire);
        var guest = table.App.As(Role.Coordinator, ReadyReviews.Cheshire, "Guest Coordinator");
        var meeting = (await table.Coordinator.ArrangeAsync(April, ("Form.Kind", "Neonatal"))).Path;
        await (await table.Coordinator.GetAsync($"{meeting}/invite-panels")).SubmitAsync("Invite", ("Panels", ReadyReviews.Cheshire), ("MembersSit", "true"));
        await (await guest.GetAsync($"{meeting}/answer-invitation")).SubmitAsync("Answer", ("Form.Answer", "Agreed"));

        await table.AttendAsync(meeting, present: ["Lay Invented"], apologies: ["Nurse Invented"]);

        Assert.Equal(
            [(ADeath.Panel, Seat.LayMember, true, false), (ReadyReviews.Cheshire, Seat.NursingOrMidwifery, false, true)],
            table.Published.Of<PanelMet>().OrderByDescending(told => told.Panel == ADeath.Panel).Select(told => (told.Panel, told.Seats.Single().Seat, told.Seats.Single().Attended, told.Seats.Single().Apologies)));
    }

    [Fact]
    public async Task It_stands_in_the_report_and_comes_back_after_a_rebuild_although_a_member_has_left()
    {
        await using var table = await TableAsync(("Lay Invented", "LayMember", false), ("Officer Invented", "Police", false));
        var meeting = (await table.Coordinator.ArrangeAsync(April)).Path;
        await table.AttendAsync(meeting, present: ["Lay Invented"], apologies: ["Officer Invented"]);
        await ShowsAsync();

        await table.App.UseAsync<CdopWorkflow.Reviews.Data.ReviewsDb>(async db =>
        {
            db.RemoveRange(db.Set<CdopWorkflow.Reviews.Meetings.PanelMember>());
            await db.SaveChangesAsync();
        });
        await table.App.UseAsync<CdopWorkflow.Analytics.Facts.ForgetFacts>(forget => forget.HandleAsync(CancellationToken.None));
        Assert.Throws<PageMismatch>(() => Rows(ReportAsync().Result));
        await table.App.UseAsync<CdopWorkflow.Reviews.Facts.RepublishFacts>(republish => republish.HandleAsync(null, CancellationToken.None));
        await table.App.SettleAsync();
        await ShowsAsync();

        Task<Page> ReportAsync() => table.App.As(Role.Analyst, ADeath.Panel).GetAsync($"/analytics/annual-report/{ADeath.Panel}/2025-26");
        async Task ShowsAsync() => Assert.Equal([["1", "0", "1", "0.0%"], ["1", "1", "0", "100.0%"]], Rows(await ReportAsync()));
        static IReadOnlyList<string>[] Rows(Page page) => [.. new[] { "Police", "Lay member" }.Select(seat => page.Row("Who came to the panel’s meetings, Pan-Lancashire, 2025/26", seat))];
    }

    private static async Task<Table> TableAsync(params (string Name, string Seat, bool Deputy)[] members)
    {
        var published = new PublishedEvents();
        var table = new Table(await TestApp.StartAsync(adjust: published.ListenIn), published);
        foreach (var (name, seat, deputy) in members)
        {
            await table.SeatAsync(name, seat, ADeath.Panel, deputy);
        }

        return table;
    }

    private sealed class Table(TestApp app, PublishedEvents published) : IAsyncDisposable
    {
        public TestApp App => app;

        public PublishedEvents Published => published;

        public Browser Coordinator { get; } = app.Coordinator();

        public async Task SeatAsync(string name, string seat, string panel, bool deputy = false) =>
            await (await app.As(Role.PanelMember, panel, name).GetAsync("/reviews/panel/take-seat")).SubmitAsync("Save", ("Form.Seat", seat), ("Form.IsDeputy", deputy ? "true" : "false"));

        public async Task AttendAsync(string meeting, string[] present, string[] apologies)
        {
            var page = await Coordinator.GetAsync(meeting);
            var members = await app.UseAsync<CdopWorkflow.Reviews.Data.ReviewsDb, Dictionary<string, string>>(db =>
                Task.FromResult(db.Set<CdopWorkflow.Reviews.Meetings.PanelMember>().ToDictionary(member => member.Name, member => $"{member.Id}")));
            (await page.SubmitAsync("Save attendance", [.. Boxes("Present", present), .. Boxes("Apologies", apologies)])).Shows("Attendance saved");
            await app.SettleAsync();

            // a box that was ticked before stays so in the form unless something else is said
            IEnumerable<(string, string)> Boxes(string field, string[] names) => names.Length > 0 ? names.Select(name => (field, members[name])) : [(field, $"{Guid.Empty}")];
        }

        public async Task ChangeAsync(string meeting, params (string Name, string Value)[] fields)
        {
            (await (await Coordinator.GetAsync($"{meeting}/change-meeting")).SubmitAsync("Change", [("Why", "It was so"), .. fields])).Shows("Meeting changed");
            await app.SettleAsync();
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
