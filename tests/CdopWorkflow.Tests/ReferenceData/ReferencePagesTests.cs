using System.Net;
using System.Text;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.ReferenceData;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CdopWorkflow.Tests.ReferenceData;

/// <summary>An administrator brings tables: checked, shown, confirmed; and every process uses them.</summary>
public sealed class ReferencePagesTests
{
    private const string Organisations = "code,name,kind,valid-from,valid-to,succeeded-by\nZZ001,Marker Hospital,hospital,,,\nZZ003,Closed Hospital,hospital,,2024-03-31,ZZ001\n";
    internal const string Postcodes = "postcode,council,decile,valid-from,valid-to\nZZ99 1AA,E06000008,2,,\n";

    [Fact]
    public async Task A_table_is_checked_shown_and_only_then_in_force()
    {
        await using var app = await TestApp.StartAsync();
        var list = await England(app).GetAsync("/account/reference-data");
        list.Shows("Panels, councils and regions").Shows("Shipped with the program");

        var waiting = await UploadAsync(app, "organisations", Organisations);
        waiting.Shows("The file has no fault. Nothing has changed yet").Shows("Marker Hospital (ZZ001)").Shows("Invented register, 2025");
        (await app.Anonymous().GetAsync("/notifications/new")).DoesNotShow("Marker Hospital");
        Assert.False(Shelf(app).HasOwn(ReferenceTable.Organisations));

        var table = await waiting.SubmitAsync("Put it in force");
        table.Shows("The table is in force").Shows("Invented register, 2025").Shows("1 January 2025").Shows("Closed Hospital").Shows("Test Administrator, 10 March 2025");
        Assert.Equal(["ReferenceTableChecked", "ReferenceTableConfirmed"], await AuditedAsync(app));
        (await England(app).GetAsync("/account/reference-data/organisations?find=closed")).Shows("ZZ003").Shows("31 March 2024 Closed").DoesNotShow("Marker");
        Assert.Contains("ZZ003,Closed Hospital", (await England(app).GetAsync("/account/reference-data/organisations?handler=Download")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_told_by_line_and_nothing_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        var page = await UploadAsync(app, "organisations", Organisations + "ZZ001,<script>alert(1)</script>,bakery,,,\n");
        page.ShowsError("Put right the 2 faults in the file. Nothing was changed").Shows("bakery is not a kind").Shows("ZZ001 has two lines for the same day");
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(app.Folder, "reference-checked")));
        Assert.False(Shelf(app).HasOwn(ReferenceTable.Organisations));

        page = await England(app).GetAsync("/account/reference-data/organisations/import");
        page = await page.SubmitAsync("Check the file");
        page.ShowsError("Enter where the table is from").ShowsError("Enter the day that the table describes").ShowsError("Select a file");
        (await UploadAsync(app, "organisations", [0xFF, 0xFE, 0x00])).ShowsError("Put right the fault in the file");
        (await England(app).GetAsync("/account/reference-data/recipes")).HasStatus(HttpStatusCode.NotFound);
        (await England(app).GetAsync($"/account/reference-data/organisations/confirm/{Guid.NewGuid()}")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_who_confirm_different_files_one_is_told_to_look_again()
    {
        await using var app = await TestApp.StartAsync();
        var first = await UploadAsync(app, "organisations", Organisations);
        var second = await UploadAsync(app, "organisations", Organisations.Replace("Marker", "Other", StringComparison.Ordinal));
        (await first.SubmitAsync("Put it in force")).Shows("The table is in force");
        (await second.SubmitAsync("Put it in force")).ShowsError("Somebody else has put another table in force since. Look at the changes again").Shows("Other Hospital");
        Assert.Equal("Marker Hospital", Shelf(app).Organisations.Find("ZZ001")!.Name);
        (await first.SubmitAsync("Put it in force")).HasStatus(HttpStatusCode.NotFound);
        (await second.SubmitAsync("Set it aside")).Shows("Nothing was changed");
    }

    [Fact]
    public async Task What_old_records_name_is_closed_and_not_left_out()
    {
        await using var app = await TestApp.StartAsync();
        await (await UploadAsync(app, "organisations", Organisations)).SubmitAsync("Put it in force");
        var without = await UploadAsync(app, "organisations", "code,name,kind,valid-from,valid-to,succeeded-by\nZZ001,Marker Hospital,hospital,,,\n");
        without.ShowsError("Put right the fault").Shows("Closed Hospital (ZZ003) is in the table now and not in this file. Give it its last day instead");

        // the first file is kept, under the time at which another took its place
        await (await UploadAsync(app, "organisations", Organisations.Replace("Marker", "Other", StringComparison.Ordinal))).SubmitAsync("Put it in force");
        Assert.Contains("Marker Hospital", await File.ReadAllTextAsync(Assert.Single(Directory.EnumerateFiles(Path.Combine(app.Folder, "reference-earlier")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_for_England_brings_a_table()
    {
        await using var app = await TestApp.StartAsync();
        var ofPanel = app.As(Role.Administrator, Given.Panel);
        (await ofPanel.GetAsync("/account/reference-data/areas")).Shows("Blackburn with Darwen").DoesNotShow("Bring a new table");
        (await ofPanel.GetAsync("/account/reference-data/areas/import")).HasStatus(HttpStatusCode.Forbidden);
        (await app.As(Role.Coordinator, Given.Panel).GetAsync("/account/reference-data")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_closed_organisation_stays_readable_and_is_not_offered_on_a_new_notification()
    {
        await using var app = await TestApp.StartAsync();
        await (await UploadAsync(app, "organisations", Organisations)).SubmitAsync("Put it in force");
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        var reference = await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment with { Notifier = Given.FromEmergencyDepartment.Notifier! with { Agency = "ZZ003" } }, "one");
        (await app.As(Role.Coordinator, Given.Panel).GetAsync($"/notifications/{reference}")).Shows("Closed Hospital (ZZ003), closed 31 March 2024");

        var asked = await (await app.Anonymous().GetAsync("/notifications/new")).SubmitAsync("Start now");
        Assert.Contains("<option value=\"Marker Hospital\">", asked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Closed Hospital", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postcode_tells_the_council_and_the_decile_of_the_home()
    {
        await using var app = await TestApp.StartAsync();
        await (await UploadAsync(app, "postcodes", Postcodes)).SubmitAsync("Put it in force");
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        var api = app.Api(Given.Hospital);
        await api.AcceptedAsync(Given.FromEmergencyDepartment with { Child = Given.FromEmergencyDepartment.Child! with { Council = null } }, "one");
        var elsewhere = await api.AcceptedAsync(Given.About(3) with { Child = Given.About(3).Child! with { Postcode = "ZZ99 1AA", Council = "E06000009" } }, "two");
        await app.SettleAsync();

        Assert.Equal([("E06000008", 2), ("E06000009", 2)], await app.UseAsync((ReviewsDb db) => db.Reviews.OrderBy(review => review.Reference).Select(review => new ValueTuple<string, int>(review.Council, review.DeprivationDecile ?? 0)).ToListAsync()));
        var coordinator = app.As(Role.Coordinator, Given.Panel);
        (await coordinator.GetAsync("/reviews/LAN-2025-0001/history")).Shows("Deprivation decile 2 taken from the postcode, by the table: Invented register, 2025");
        (await coordinator.GetAsync($"/notifications/{elsewhere}")).Shows("The postcode lies in Blackburn with Darwen, and the notifier named Blackpool");
        (await coordinator.GetAsync("/notifications/N-2025-000001")).DoesNotShow("The postcode lies in");
    }

    [Fact]
    public async Task Another_process_uses_a_new_hierarchy_without_a_restart()
    {
        await using var app = await TestApp.StartAsync();
        await using var other = await TestApp.StartAsync(roles: "notifications", adjust: builder => builder.Services.Replace(ServiceDescriptor.Singleton(new ReferenceFolder(app.Folder))));
        var theirs = other.Services.GetRequiredService<AreaTable>();
        string areas;
        using (var text = new StreamReader(app.Services.GetRequiredService<ReferenceFolder>().Open(ReferenceTable.Areas)))
        {
            areas = await text.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        var renamed = areas.Replace("PAN-LANCASHIRE,Pan-Lancashire,", "PAN-LANCASHIRE,Lancashire Together,", StringComparison.Ordinal);
        await (await UploadAsync(app, "areas", renamed)).SubmitAsync("Put it in force");

        Assert.Equal("Lancashire Together", app.Services.GetRequiredService<AreaTable>().NameOf("PAN-LANCASHIRE"));
        Assert.Equal("Pan-Lancashire", theirs.NameOf("PAN-LANCASHIRE"));
        await other.RunRoundsAsync();
        Assert.Equal("Lancashire Together", theirs.NameOf("PAN-LANCASHIRE"));
        Assert.Equal("Pan-Lancashire", AreaTable.Shipped.NameOf("PAN-LANCASHIRE"));
    }

    [Fact]
    public async Task A_file_that_somebody_spoilt_by_hand_is_not_used()
    {
        await using var app = await TestApp.StartAsync();
        await (await UploadAsync(app, "organisations", Organisations)).SubmitAsync("Put it in force");
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "organisations.csv"), "rubbish", TestContext.Current.CancellationToken);
        await app.RunRoundsAsync();
        Assert.Equal("Marker Hospital", Shelf(app).Organisations.Find("ZZ001")!.Name);
        Assert.Contains("is not used: Line 1: expected the heading", app.Log.ToString(), StringComparison.Ordinal);
    }

    private static Browser England(TestApp app) => app.As(Role.Administrator, AreaTable.England);

    private static ReferenceShelf Shelf(TestApp app) => app.Services.GetRequiredService<ReferenceShelf>();

    internal static Task<Page> UploadAsync(TestApp app, string table, string text) => UploadAsync(app, table, Encoding.UTF8.GetBytes(text));

    private static async Task<Page> UploadAsync(TestApp app, string table, byte[] bytes)
    {
        var page = await England(app).GetAsync($"/account/reference-data/{table}/import");
        return await page.SubmitAsync(
            "Check the file", [("Form.File", $"{table}.csv", bytes)],
            ("Form.Source", "Invented register, 2025"), ("Form.AsAt.Day", "1"), ("Form.AsAt.Month", "1"), ("Form.AsAt.Year", "2025"));
    }

    private static Task<List<string>> AuditedAsync(TestApp app) => app.UseAsync((IdentityDb db) =>
        db.AuditEntries.Where(entry => entry.Action.StartsWith("Reference")).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());
}
