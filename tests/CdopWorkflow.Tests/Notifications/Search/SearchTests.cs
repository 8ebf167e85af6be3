using System.Net;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Notifications.Search;

/// <summary>A coordinator finds a case by what somebody knows about it, in the own area, and the audit log says so.</summary>
public sealed class SearchTests
{
    public static TheoryData<string, string[]> WaysToFind => new()
    {
        { "Form.Reference", ["N-2025-000001"] },
        { "Form.Reference", ["lan-2025-0001 "] },
        { "Form.NhsNumber", ["999 100 1379"] },
        { "Form.FamilyName", ["testa"] },
        { "Form.FamilyName", ["Tessda"] },
        { "Form.Forename", ["Quillon"] },
        { "Form.Born", ["18", "12", "2024"] },
        { "Form.Died", ["10", "3", "2025"] },
    };

    [Theory]
    [MemberData(nameof(WaysToFind))]
    public async Task A_case_is_found_by_any_one_thing_that_is_known(string field, string[] value)
    {
        await using var app = await WithOneAsync();
        var page = await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/search");
        page = await page.SubmitAsync("Search", value is [var only] ? [(field, only)] : [($"{field}.Day", value[0]), ($"{field}.Month", value[1]), ($"{field}.Year", value[2])]);

        page.Shows("1 notification found").Shows("Testa, Quillon").Shows("18 December 2024").Shows("LAN-2025-0001");
    }

    [Fact]
    public async Task All_that_is_entered_must_fit_and_short_forms_are_known()
    {
        await using var app = await WithOneAsync(Given.FromEmergencyDepartment with { Child = Given.FromEmergencyDepartment.Child! with { Forenames = "William" } });
        var page = await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/search");

        (await page.SubmitAsync("Search", ("Form.FamilyName", "Testa"), ("Form.Forename", "Billy"))).Shows("1 notification found");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Testa"), ("Form.Forename", "Grace"))).Shows("0 notifications found").DoesNotShow("LAN-2025-0001");
    }

    [Fact]
    public async Task What_cannot_be_looked_for_is_said()
    {
        await using var app = await WithOneAsync();
        var page = await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/search");

        (await page.SubmitAsync("Search")).ShowsError("Enter at least one thing to search by");
        (await page.SubmitAsync("Search", ("Form.NhsNumber", "999 100 1378"))).ShowsError("NHS number is not valid. Check each digit against the record");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Unknown"))).ShowsError("Enter a family name, not a word that stands in for one");
        (await page.SubmitAsync("Search", ("Form.Forename", "Baby"))).ShowsError("Enter a forename, not a word that stands in for one");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "<script>alert(1)</script>"))).Shows("0 notifications found");
    }

    [Fact]
    public async Task Another_area_finds_nothing_and_who_is_no_coordinator_cannot_look()
    {
        await using var app = await WithOneAsync();
        var elsewhere = await app.As(Role.Coordinator, "LEEDS").GetAsync("/notifications/search");

        (await elsewhere.SubmitAsync("Search", ("Form.FamilyName", "Testa"))).Shows("0 notifications found").DoesNotShow("Quillon");
        (await elsewhere.SubmitAsync("Search", ("Form.Reference", "LAN-2025-0001"))).Shows("0 notifications found");
        (await app.As(Role.PanelMember, Given.Panel).GetAsync("/notifications/search")).HasStatus(HttpStatusCode.Forbidden);
        (await app.As(Role.Administrator, Given.Panel).GetAsync("/notifications/search")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_audit_log_keeps_that_somebody_searched_by_what_kind_of_fact_and_what_was_found()
    {
        await using var app = await WithOneAsync();
        var page = await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/search");
        await page.SubmitAsync("Search", ("Form.FamilyName", "Testa"), ("Form.Died.Day", "10"), ("Form.Died.Month", "3"), ("Form.Died.Year", "2025"));

        var kept = await app.UseAsync<NotificationsDb, List<string>>(db => db.AuditEntries.Where(entry => entry.Action == "CasesSearched" || entry.Action == "NotificationRead")
            .OrderBy(entry => entry.Sequence).Select(entry => $"{entry.Action} {entry.Subject} {entry.Detail}").ToListAsync());
        Assert.Equal(["CasesSearched search By family name, date of death: 1 found", "NotificationRead N-2025-000001 Found by search"], kept);
    }

    [Fact]
    public async Task What_came_in_before_names_could_be_looked_for_is_found_after_a_round()
    {
        await using var app = await WithOneAsync();
        await app.UseAsync<NotificationsDb>(db => db.Database.ExecuteSqlRawAsync("""update notification set "Match_Version" = 0, "Match_FamilyName" = null, "Match_FamilySound" = null, "Match_Birth" = null, "Match_Forename" = null"""));
        var page = await app.As(Role.Coordinator, Given.Panel).GetAsync("/notifications/search");
        (await page.SubmitAsync("Search", ("Form.FamilyName", "Testa"))).Shows("0 notifications found");

        await app.RunRoundsAsync();

        (await page.SubmitAsync("Search", ("Form.FamilyName", "Testa"))).Shows("1 notification found");
        Assert.Equal(1, await Given.AuditedAsync(app, "MatchKeysRenewed"));
    }

    private static async Task<TestApp> WithOneAsync(CdopWorkflow.Notifications.Form.NotificationForm? form = null)
    {
        var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Api(Given.Hospital).AcceptedAsync(form ?? Given.FromEmergencyDepartment, "one");
        return app;
    }
}
