using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Analytics.Reports;

namespace CdopWorkflow.Tests.Analytics.AnnualReport;

/// <summary>How often organisations came to the panel's meetings.</summary>
public sealed class AttendanceTests
{
    private const string Area = Decided.PanLancashire;
    private const string Year = "2021-22";
    private const string Report = "/analytics/annual-report/PAN-LANCASHIRE/2021-22";
    private const string Table = "Who came to the panel’s meetings, Pan-Lancashire, 2021/22";

    private static readonly Guid[] Meetings = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public async Task A_seat_is_counted_at_the_meetings_of_the_panel_and_the_period_alone()
    {
        await using var analytics = await StartAsync();
        var page = await analytics.App.As(Role.Analyst, Area).GetAsync(Report);

        page.Shows("In 2021/22, the panel of Pan-Lancashire met 3 times.");
        Assert.Equal(["3", "2", "1", "66.7%"], page.Row(Table, "Police"));
        Assert.Equal(["2", "1", "0", "50.0%"], page.Row(Table, "Lay member"));
    }

    [Fact]
    public async Task Everyone_reads_the_same_and_it_can_be_downloaded()
    {
        await using var analytics = await StartAsync();
        await analytics.PublishAsync(Area, Year);
        var page = await analytics.App.Anonymous().GetAsync($"/analytics/public/{Area}/{Year}");

        Assert.Equal(["3", "2", "1", "66.7%"], page.Row(Table, "Police"));
        var file = await analytics.App.Anonymous().GetAsync(page.Document.QuerySelectorAll("main a[href*=Download]").First(link => link.TextContent.Contains("meetings", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("Police,3,2,1,66.7%\r\n", file.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_highest_version_wins_in_any_order_and_a_meeting_that_did_not_take_place_is_gone()
    {
        await using var analytics = await StartAsync();
        await analytics.SendAsync(Met(0, 3, new(2021, 5, 10), (Seat.Police, false, false)), Met(0, 2, new(2021, 5, 10), (Seat.Chair, true, false)), Met(2, 2, new(2022, 3, 31)));

        var page = await analytics.App.As(Role.Analyst, Area).GetAsync(Report);
        page.Shows("the panel of Pan-Lancashire met twice.").DoesNotShow("Chair");
        Assert.Equal(["2", "0", "1", "0.0%"], page.Row(Table, "Police"));
        Assert.Equal(["1", "1", "0", "100.0%"], page.Row(Table, "Lay member"));
    }

    [Fact]
    public async Task Meetings_at_which_no_seat_was_held_throughout_are_counted_all_the_same()
    {
        await using var analytics = await StartAsync();
        await analytics.SendAsync(Met(2, 2, new(2022, 3, 31), (Seat.Education, true, false)), Met(0, 2, new(2021, 4, 1), (Seat.Chair, true, false)));
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).Shows("the panel of Pan-Lancashire met 3 times.");
    }

    [Fact]
    public async Task No_council_and_no_region_has_such_a_table()
    {
        await using var analytics = await StartAsync();
        foreach (var area in new[] { Decided.Lancashire, "E12000002" })
        {
            (await analytics.App.As(Role.Analyst, area).GetAsync($"/analytics/annual-report/{area}/{Year}")).Shows("12 deaths reviewed").DoesNotShow("Who came to the panel");
        }
    }

    [Fact]
    public async Task Who_came_begins_no_restatement_by_itself_and_is_named_in_one()
    {
        await using var analytics = await StartAsync();
        await analytics.PublishAsync(Area, Year);
        analytics.MoveTo(new DateOnly(2025, 9, 20));

        // a review of another year, so that reports are looked at again
        await analytics.SendAsync(Met(0, 3, new(2021, 5, 10), (Seat.Police, false, false)), new Decided(new DateOnly(2024, 1, 10)).Reviewed);
        await analytics.App.RunRoundsAsync();
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).Shows("Version 1").DoesNotShow("Version 2");

        await analytics.SendAsync(new Decided(new DateOnly(2022, 1, 10)).Reviewed);
        await analytics.App.RunRoundsAsync();
        (await analytics.App.As(Role.Analyst, Area).GetAsync(Report)).Shows("Version 2").Shows($"{Table}: Police, Came 1, before 2");
    }

    private static async Task<AnalyticsApp> StartAsync()
    {
        var analytics = await AnalyticsApp.StartAsync();
        await analytics.SendAsync(
        [
            .. Enumerable.Range(0, 12).Select(n => new Decided(new DateOnly(2021, 6, 1).AddDays(n)).Reviewed),
            Met(0, 1, new(2021, 4, 1), (Seat.Police, true, false), (Seat.LayMember, false, false)),
            Met(1, 1, new(2021, 9, 6), (Seat.Police, false, true), (Seat.LayMember, true, false)),
            Met(2, 1, new(2022, 3, 31), (Seat.Police, true, false)),
            Met(3, 1, new(2022, 4, 1), (Seat.Police, true, false)),
            Met(4, 1, new(2021, 3, 31), (Seat.Police, true, false)),
            new(new PanelMet(Meetings[5], 1, "PAN-CHESHIRE", new(2021, 9, 6), [new(Seat.Police, Attended: true, Apologies: false)]), new(2021, 9, 6)),
        ]);
        return analytics;
    }

    private static AnalyticsApp.Sent Met(int meeting, int version, DateOnly on, params (Seat Seat, bool Attended, bool Apologies)[] seats) => new(
        new PanelMet(Meetings[meeting], version, Area, on, [.. seats.Select(seat => new SeatAtMeeting(seat.Seat, seat.Attended, seat.Apologies))]), on);
}
