using System.Net;
using System.Text.Json;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.NationalExport;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Panel;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.NationalExport;

public sealed class NationalExportTests
{
    [Fact]
    public async Task What_is_missing_is_named_with_the_page_where_it_is_filled()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(content => content with { Child = content.Child with { NhsNumber = null, Postcode = "" } }));
        var page = await app.Coordinator().GetAsync($"/reviews/{reference}/national-export");
        page.Shows("Missing").Shows("NhsNumber").Shows("Postcode");
        Assert.Equal($"/reviews/{reference}/correct-child", page.Document.QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")).First());

        var withReason = await app.IsNotifiedAsync(ADeath.Notified(content => content with { Child = content.Child with { NhsNumber = null, NhsNumberAbsence = "NotCurrentlyAvailable" } }));
        (await app.Coordinator().GetAsync($"/reviews/{withReason}/national-export")).Shows("Nothing that is needed for the notification is missing");
        Assert.Contains("ReviewRead: purpose: national return", await app.AuditAsync(reference));
    }

    [Fact]
    public async Task The_download_is_recorded_ends_the_clock_of_48_hours_and_says_when_it_is_no_longer_what_was_sent()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync(ADeath.Notified(content => content with { Child = content.Child with { FamilyName = "Test\"a, <b>" } }));
        var coordinator = app.Coordinator();
        var file = await coordinator.DoAsync(reference, "national-export", ("Format", "Json"));
        Assert.Equal("application/json", file.ContentType);
        var record = JsonDocument.Parse(file.Body).RootElement.GetProperty("records")[0];
        Assert.Equal(("Notification", "Test\"a, <b>", "1"), (record.GetProperty("part").GetString(), record.GetProperty("fields").GetProperty("FamilyName").GetString(), record.GetProperty("fields").GetProperty("Sex").GetString()));
        Assert.Equal(new DateOnly(2025, 3, 10), (await app.ReviewAsync(reference)).NationalReturn.NotifiedOn);
        Assert.Equal(app.Clock.GetUtcNow(), (await app.ReviewAsync(reference)).NationalReturn.NotifiedAt);
        Assert.Null((await app.ReviewAsync(reference)).NationalReturn.SentOn);

        var page = await coordinator.GetAsync($"/reviews/{reference}/national-export");
        page.Shows("What was sent last is what stands here now").Shows(record.GetProperty("digest").GetString()![..16]);
        Assert.DoesNotContain("<b>", page.Document.QuerySelector("main")!.InnerHtml.Replace("&lt;b&gt;", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await coordinator.DoAsync(reference, "correct", [("Form.Why", "The register says so"), .. Coordinators.Date("DiedOn", new DateOnly(2025, 3, 9))]);
        (await coordinator.GetAsync($"/reviews/{reference}/national-export")).Shows("What was sent last is not what stands here now: DateOfDeath. Send it again");

        var again = await coordinator.DoAsync(reference, "national-export", ("Format", "Csv"));
        Assert.StartsWith("\"Mapping\",\"Part\",\"Digest\",\"LocalReference\"", again.Body, StringComparison.Ordinal);
        Assert.Contains("\"Test\"\"a, <b>\"", again.Body, StringComparison.Ordinal);
        (await coordinator.GetAsync($"/reviews/{reference}/national-export")).Shows("What was sent last is what stands here now");
        Assert.Equal([1, 2], await app.UseAsync((ReviewsDb db) => db.Set<NationalSending>().OrderBy(sending => sending.Number).Select(sending => sending.Number).ToListAsync()));
        (await coordinator.GetAsync($"/reviews/{reference}/history")).Shows("Notification sent again to the national database, by mapping 2019-1");
        Assert.Equal(2, (await app.AuditAsync(reference)).Count(entry => entry.StartsWith("NationalReturnExported: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_panel_decided_is_sent_once_it_has_decided_and_settles_the_return()
    {
        await using var panel = await APanel.HasDeclaredAsync();
        await panel.RecordAllAsync();
        await panel.DecideAsync();
        await panel.App.SettleAsync();
        var file = await panel.Coordinator.DoAsync(panel.Reference, "national-export", ("Format", "Json"));
        var fields = JsonDocument.Parse(file.Body).RootElement.GetProperty("records")[0].GetProperty("fields");
        Assert.Equal((nameof(DeathCategory.SuddenUnexpectedUnexplained), nameof(ModifiableOutcome.Identified)), (fields.GetProperty("CategoryOfDeath").GetString(), fields.GetProperty("ModifiableFactors").GetString()));
        Assert.Contains("LATE_BOOKING:", fields.GetProperty("Factors").GetString(), StringComparison.Ordinal);
        Assert.True((await panel.ReviewAsync()).NationalReturn.IsSettled);
        (await panel.Doctor.GetAsync($"/reviews/{panel.Reference}/national-export")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_period_shows_what_each_lacks_and_leaves_as_one_file()
    {
        await using var app = await TestApp.StartAsync();
        var first = await app.IsNotifiedAsync();
        var second = await app.IsNotifiedAsync(ADeath.Notified(content => content with { Child = content.Child with { Postcode = "" } }));
        var elsewhere = await app.IsNotifiedAsync(ADeath.Notified(panel: "PAN-CHESHIRE", council: "E06000049"));
        var coordinator = app.Coordinator();
        var page = await coordinator.GetAsync(Period("1", "1", "31", "12"));
        page.Shows("2 deaths").Shows(first).Shows(second).Shows("Never").DoesNotShow(elsewhere);
        var file = await page.SubmitAsync("Download all", ("Format", "Csv"));
        Assert.Equal(3, file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(2, await app.UseAsync((ReviewsDb db) => db.Set<NationalSending>().CountAsync()));
        (await coordinator.GetAsync(Period("1", "1", "31", "12"))).DoesNotShow("Never");
        (await coordinator.GetAsync(Period("1", "1", "31", "1"))).Shows("No death of this period is in your area");
        (await coordinator.GetAsync(Period("31", "12", "1", "1"))).ShowsError("The last day must be on or after the first");
    }

    [Fact]
    public async Task Two_who_send_at_once_send_one_after_the_other()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Coordinator().GetAsync($"/reviews/{reference}/national-export")));
        var answers = await Task.WhenAll(pages.Select(page => page.SubmitAsync("Download", ("Format", "Json"))));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        var sent = answers.Count(answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(Enumerable.Range(1, sent), await app.UseAsync((ReviewsDb db) => db.Set<NationalSending>().OrderBy(sending => sending.Number).Select(sending => sending.Number).ToListAsync()));
        Assert.Equal(sent, (await app.AuditAsync(reference)).Count(entry => entry.StartsWith("NationalReturnExported: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_area_has_no_such_page()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        (await app.As(Role.Coordinator, "PAN-CHESHIRE").GetAsync($"/reviews/{reference}/national-export")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public void The_mapping_is_chosen_by_date_and_a_wrong_one_is_refused_in_words()
    {
        Assert.Null(new NationalMappings(new ReviewsOptions()).On(new(2019, 3, 31)));
        Assert.Equal("2019-1", new NationalMappings(new ReviewsOptions()).On(new(2019, 4, 1))!.Version);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """
                { "mappings": [
                  { "version": "1", "from": "2020-01-01", "fields": [ { "name": "A", "source": "child.familyName" } ] },
                  { "version": "2", "from": "2025-01-01", "fields": [ { "name": "B", "source": "child.familyName" } ] } ] }
                """);
            var own = new NationalMappings(new ReviewsOptions { NationalMapping = path });
            Assert.Equal(("1", "2"), (own.On(new(2024, 12, 31))!.Version, own.On(new(2025, 1, 1))!.Version));
            File.WriteAllText(path, """{ "mappings": [ { "version": "1", "from": "2020-01-01", "fields": [ { "name": "A", "source": "child.shoeSize", "codes": "none" } ] } ] }""");
            Assert.Equal(
                "Mapping 1 fills A from child.shoeSize, which does not exist; Mapping 1 has no list of codes none",
                Assert.Throws<InvalidDataException>(() => new NationalMappings(new ReviewsOptions { NationalMapping = path })).Message);

            // a code of ours without one of theirs would leave as a word that they do not know
            File.WriteAllText(path, """{ "mappings": [ { "version": "1", "from": "2020-01-01", "fields": [ { "name": "A", "source": "child.sex", "codes": "sex" } ], "codes": { "sex": { "Male": "1", "Female": "2", "Indeterminate": "9" } } } ] }""");
            Assert.Equal(
                "Mapping 1 has no code in sex for NotKnown, which child.sex can be",
                Assert.Throws<InvalidDataException>(() => new NationalMappings(new ReviewsOptions { NationalMapping = path })).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Period(string day, string month, string toDay, string toMonth) =>
        $"/reviews/national-returns?From.Day={day}&From.Month={month}&From.Year=2025&To.Day={toDay}&To.Month={toMonth}&To.Year=2025";
}
