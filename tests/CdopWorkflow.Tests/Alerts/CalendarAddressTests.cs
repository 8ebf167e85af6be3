using System.Net;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Alerts;

/// <summary>The secret address by which a calendar program reads what is due.</summary>
public sealed class CalendarAddressTests
{
    private const string Path = "/alerts/calendar-address";

    [Fact]
    public async Task A_calendar_program_reads_theme_area_period_day_and_link_and_nothing_else()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(AlertsApp.Detected(), AlertsApp.Detected(area: "MERSEYSIDE"));
        var address = await MakeAsync(alerts);

        var feed = await alerts.App.Anonymous().GetAsync(address);

        feed.HasStatus(HttpStatusCode.OK);
        Assert.Equal(("text/calendar", "no-store"), (feed.ContentType, feed.Headers["Cache-Control"]));
        var lines = feed.Body.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(
            ["SUMMARY:Acknowledge: Bed or sofa sharing in Pan-Lancashire", "DESCRIPTION:Period: 3 September 2024 to 2 September 2025", "DTSTART;VALUE=DATE:20250909"],
            new[] { "SUMMARY", "DESCRIPTION", "DTSTART" }.SelectMany(name => lines.Where(line => line.StartsWith(name, StringComparison.Ordinal))));
        Assert.Contains(lines, line => line.StartsWith("URL:", StringComparison.Ordinal) && line.EndsWith("/alerts/TA-2025-0001", StringComparison.Ordinal));
        Assert.DoesNotContain("reviews", feed.Body, StringComparison.Ordinal);
        Assert.All(feed.Body.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public async Task The_address_is_shown_once_kept_nowhere_and_works_until_it_is_ended_or_replaced()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        var first = await MakeAsync(alerts);
        (await alerts.Lead.GetAsync(Path)).DoesNotShow(".ics").Shows("works until you end it");
        var key = first.Split('/')[^1].Split('.')[0];
        Assert.DoesNotContain(key, await alerts.App.UseAsync((AlertsDb db) => db.CalendarFeeds.Select(feed => feed.KeyHash).SingleAsync()), StringComparison.Ordinal);

        var second = await MakeAsync(alerts);
        (await alerts.App.Anonymous().GetAsync(first)).HasStatus(HttpStatusCode.NotFound);
        (await alerts.App.Anonymous().GetAsync(second)).HasStatus(HttpStatusCode.OK);

        (await (await alerts.Lead.GetAsync(Path)).SubmitAsync("End the address")).Shows("The address works no more").Shows("Make an address");
        (await alerts.App.Anonymous().GetAsync(second)).HasStatus(HttpStatusCode.NotFound);
        Assert.Equal(
            ["CalendarAddressMade", "CalendarAddressMade", "CalendarAddressEnded"],
            await alerts.App.UseAsync((AlertsDb db) => db.AuditEntries.Where(entry => entry.Action.StartsWith("CalendarAddress")).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task An_address_ends_with_the_account_and_guesses_find_nothing()
    {
        await using var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        var address = await MakeAsync(alerts);
        await alerts.SendAsync(AlertsApp.Known("test-lena-lead", "Lena Lead", Role.SafeguardingLead, AlertsApp.Lancashire, version: 2, isOpen: false));

        foreach (var path in new[] { address, "/alerts/calendar/x.ics", $"/alerts/calendar/{new string('a', 500)}.ics" })
        {
            (await alerts.App.Anonymous().GetAsync(path)).HasStatus(HttpStatusCode.NotFound);
        }
    }

    private static async Task<string> MakeAsync(AlertsApp alerts)
    {
        var page = await (await alerts.Lead.GetAsync(Path)).SubmitAsync(null);
        var shown = page.Document.QuerySelector("main code")!.TextContent;
        return shown[shown.IndexOf("/alerts/calendar/", StringComparison.Ordinal)..];
    }
}
