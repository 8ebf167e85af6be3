using System.Net;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Alerts;

public sealed class CoverTests
{
    private const string Path = "/alerts/TA-2025-0001";

    [Fact]
    public async Task A_deputy_answers_on_the_days_of_the_cover_and_under_their_own_name()
    {
        await using var alerts = await StartAsync();
        (await alerts.Deputy.GetAsync(Path)).HasStatus(HttpStatusCode.NotFound);

        (await NameAsync(alerts.Lead, "test-dora-deputy", new(2025, 9, 3), new(2025, 9, 5))).Shows("Deputy named").Shows("3 to 5 September 2025");
        (await alerts.Deputy.GetAsync(Path)).HasStatus(HttpStatusCode.NotFound);

        alerts.MoveTo(new DateOnly(2025, 9, 3));
        (await alerts.Deputy.GetAsync("/alerts")).Shows("Bed or sofa sharing in Pan-Lancashire");
        (await alerts.Deputy.GetAsync("/alerts/cover")).Shows("You stand in today for Lena Lead");
        await (await alerts.Deputy.GetAsync($"{Path}/acknowledge")).SubmitAsync("Acknowledge alert", ("Text", "I have asked the designated doctor"));

        alerts.MoveTo(new DateOnly(2025, 9, 6));
        (await alerts.Deputy.GetAsync(Path)).HasStatus(HttpStatusCode.NotFound);
        (await alerts.Lead.GetAsync(Path)).Shows("Dora Deputy, for Lena Lead").Shows("I have asked the designated doctor");
    }

    [Fact]
    public async Task A_cover_that_is_ended_gives_the_alerts_back_at_once()
    {
        await using var alerts = await StartAsync();
        await NameAsync(alerts.Lead, "test-dora-deputy", AlertsApp.Tuesday, new(2025, 9, 5));
        (await alerts.Deputy.GetAsync(Path)).HasStatus(HttpStatusCode.OK);

        (await (await alerts.Lead.GetAsync("/alerts/cover")).SubmitAsync("End")).Shows("Your alerts come to you again");

        (await alerts.Deputy.GetAsync(Path)).HasStatus(HttpStatusCode.NotFound);
        Assert.Equal(
            ["DeputyNamed", "DeputyEnded"],
            await alerts.App.UseAsync((AlertsDb db) => db.AuditEntries.Where(entry => entry.Action.StartsWith("Deputy")).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_ends_a_colleagues_cover()
    {
        await using var alerts = await StartAsync();
        await NameAsync(alerts.Lead, "test-dora-deputy", AlertsApp.Tuesday, new(2025, 9, 5));
        var id = await alerts.App.UseAsync((AlertsDb db) => db.Covers.Select(cover => cover.Id).SingleAsync());
        var chair = alerts.Chair;
        var token = (await chair.GetAsync("/alerts/cover")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        (await chair.PostAsync("/alerts/cover?handler=End", [new("id", $"{id}"), new("__RequestVerificationToken", token)])).HasStatus(HttpStatusCode.NotFound);

        (await alerts.Deputy.GetAsync(Path)).HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_deputy_has_what_the_absent_person_has_and_no_more()
    {
        await using var alerts = await StartAsync();
        await alerts.SendAsync(AlertsApp.Known("test-dora-deputy", "Dora Deputy", Role.SafeguardingLead, "MERSEYSIDE", 2), AlertsApp.Detected(area: "LEEDS"));
        await NameAsync(alerts.Lead, "test-dora-deputy", AlertsApp.Tuesday, new(2025, 9, 5));

        (await alerts.Deputy.GetAsync("/alerts/TA-2025-0002")).HasStatus(HttpStatusCode.NotFound);

        // the absent person's account ends, and the cover with it
        await alerts.SendAsync(AlertsApp.Known("test-lena-lead", "Lena Lead", Role.SafeguardingLead, AlertsApp.Lancashire, 2, isOpen: false));
        (await alerts.Deputy.GetAsync(Path)).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_deputy_who_cannot_stand_in_is_refused_with_the_reason()
    {
        await using var alerts = await StartAsync();
        await alerts.SendAsync(AlertsApp.Known("test-far-away", "Fay Faraway", Role.SafeguardingLead, "LEEDS"));

        (await alerts.Lead.GetAsync("/alerts/cover")).Shows("Dora Deputy").Shows("Carl Chair").DoesNotShow("Fay Faraway");
        (await NameAsync(alerts.Lead, "test-far-away", AlertsApp.Tuesday, new(2025, 9, 5))).ShowsError("Select a deputy from the list");
        (await NameAsync(alerts.Lead, "test-lena-lead", AlertsApp.Tuesday, new(2025, 9, 5))).ShowsError("Select a deputy from the list");
        (await NameAsync(alerts.Lead, "test-dora-deputy", new(2025, 9, 5), new(2025, 9, 4))).ShowsError("The last day must be the same as or after the first day");
        (await NameAsync(alerts.Lead, "test-dora-deputy", new(2025, 8, 1), new(2025, 9, 1))).ShowsError("The last day must be today or in the future");
        (await NameAsync(alerts.Lead, "", new(2025, 9, 5), new(2025, 9, 6))).ShowsError("Select a deputy");

        await NameAsync(alerts.Deputy, "test-lena-lead", new(2025, 9, 10), new(2025, 9, 12));
        (await NameAsync(alerts.Lead, "test-dora-deputy", new(2025, 9, 12), new(2025, 9, 14)))
            .ShowsError("Dora Deputy is away from 10 to 12 September 2025")
            .ShowsError("You stand in for a colleague from 10 to 12 September 2025");
        await NameAsync(alerts.Lead, "test-carl-chair", new(2025, 10, 1), new(2025, 10, 3));
        (await NameAsync(alerts.Lead, "test-dora-deputy", new(2025, 10, 3), new(2025, 10, 4))).ShowsError("You have a deputy already from 1 to 3 October 2025");
    }

    [Fact]
    public async Task Neither_name_nor_address_of_a_colleague_is_kept_readable()
    {
        await using var alerts = await StartAsync();
        var files = Directory.EnumerateFiles(alerts.App.Folder, "alerts.db*").Select(Bytes).ToList();
        Assert.All(files, file => Assert.DoesNotContain("dora@example.org", file, StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain("Dora Deputy", file, StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("test-dora-deputy", StringComparison.Ordinal));
    }

    private static string Bytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<AlertsApp> StartAsync()
    {
        var alerts = await AlertsApp.StartAsync();
        await alerts.KnowStaffAsync();
        await alerts.SendAsync(AlertsApp.Detected());
        return alerts;
    }

    private static async Task<Page> NameAsync(Browser who, string deputy, DateOnly from, DateOnly to) => await (await who.GetAsync("/alerts/cover")).SubmitAsync(
        "Name deputy",
        ("Deputy", deputy),
        ("From.Day", $"{from.Day}"), ("From.Month", $"{from.Month}"), ("From.Year", $"{from.Year}"),
        ("To.Day", $"{to.Day}"), ("To.Month", $"{to.Month}"), ("To.Year", $"{to.Year}"));
}
