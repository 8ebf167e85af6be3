using System.Net;
using System.Text;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Web.AuditTrail;

namespace CdopWorkflow.Tests.Web;

public sealed class AuditTrailTests
{
    [Fact]
    public async Task An_auditor_sees_who_saw_a_case_and_what_a_person_saw()
    {
        await using var app = await TestApp.StartAsync();
        var (one, other) = (await app.IsNotifiedAsync(), await app.IsNotifiedAsync());
        await app.As(Role.Coordinator, ADeath.Panel, "Asha Rahman").GetAsync($"/reviews/{one}");
        await app.As(Role.Coordinator, ADeath.Panel, "Ben Ode").GetAsync($"/reviews/{other}");
        var auditor = app.As(Role.Auditor, "E92000001");

        (await auditor.GetAsync($"/reviews/audit?Subject={one}")).Shows("Asha Rahman").Shows("Review read").DoesNotShow("Ben Ode");
        (await auditor.GetAsync("/reviews/audit?Person=Ben%20Ode")).Shows(other).DoesNotShow("Asha Rahman");
        (await auditor.GetAsync("/reviews/audit?Person=test-ben-ode&Action=review%20read")).Shows(other);
        (await auditor.GetAsync("/reviews/audit?From=2025-03-11")).DoesNotShow("Asha Rahman");
        (await auditor.GetAsync("/reviews/audit?To=2025-03-09")).Shows("0 entries");
        (await auditor.GetAsync("/reviews/audit?From=2025-03-10&To=2025-03-10")).Shows("Asha Rahman").Shows("Audit log read");
        (await auditor.GetAsync("/reviews/audit?From.Day=99&From.Month=3&From.Year=2025")).Shows("There is a problem");
    }

    [Fact]
    public async Task Who_asks_for_what_their_role_may_not_see_stands_in_the_log_of_the_service_that_was_asked()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var administrator = app.As(Role.Administrator, ADeath.Panel, "Cem Yildiz");
        (await administrator.GetAsync($"/reviews/{reference}")).HasStatus(HttpStatusCode.Forbidden);
        (await administrator.GetAsync("/reviews/%0AForged%20line")).HasStatus(HttpStatusCode.Forbidden);
        (await administrator.GetAsync("/analytics/factors")).HasStatus(HttpStatusCode.Forbidden);

        var auditor = app.As(Role.Auditor, ADeath.Panel);
        (await auditor.GetAsync($"/reviews/audit?Subject={reference}&Action=page%20refused")).Shows("Cem Yildiz").Shows("GET /reviews/{reference}");
        (await auditor.GetAsync("/reviews/audit?Action=page%20refused")).Shows("2 entries").DoesNotShow("Forged");
        (await auditor.GetAsync("/analytics/audit?Person=Cem%20Yildiz")).Shows("1 entry").Shows("/analytics/factors");
        (await app.As(Role.Auditor, "LEEDS").GetAsync("/reviews/audit?Person=Cem%20Yildiz")).Shows("0 entries");
    }

    [Fact]
    public async Task Who_asks_for_a_case_of_another_area_is_seen_by_the_auditors_of_both_areas()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var other = app.As(Role.Coordinator, "LEEDS", "Cem Yildiz");
        (await other.GetAsync($"/reviews/{reference}/family")).HasStatus(HttpStatusCode.NotFound);
        (await other.GetAsync("/reviews/9990001234")).HasStatus(HttpStatusCode.NotFound);
        (await other.GetAsync("/analytics/areas/PAN-LANCASHIRE")).HasStatus(HttpStatusCode.NotFound);

        (await app.As(Role.Auditor, ADeath.Panel).GetAsync($"/reviews/audit?Subject={reference}&Action=refused")).Shows("1 entry").Shows("Cem Yildiz").Shows("Record refused").Shows("GET /reviews/{reference}/family");
        (await app.As(Role.Auditor, "LEEDS").GetAsync("/reviews/audit?Person=Cem%20Yildiz")).Shows("2 entries").Shows(reference).DoesNotShow("9990001234");
        (await app.As(Role.Auditor, "KIRKLEES").GetAsync("/reviews/audit?Person=Cem%20Yildiz")).Shows("0 entries");
        (await app.As(Role.Auditor, ADeath.Panel).GetAsync("/analytics/audit?Subject=PAN-LANCASHIRE")).Shows("Cem Yildiz");
    }

    [Fact]
    public async Task A_person_of_two_areas_is_seen_by_the_auditors_of_both_and_a_page_that_refuses_by_itself_is_written_down_too()
    {
        await using var app = await TestApp.StartAsync();
        var lead = app.As("Lena Lead", new Grant(Role.SafeguardingLead, ADeath.Panel), new Grant(Role.SafeguardingLead, "LEEDS"));
        (await lead.GetAsync("/reviews/boards/add-board")).HasStatus(HttpStatusCode.Forbidden);
        foreach (var area in new[] { ADeath.Panel, "LEEDS" })
        {
            (await app.As(Role.Auditor, area).GetAsync("/reviews/audit?Person=Lena%20Lead")).Shows("1 entry").Shows("Page refused");
        }
    }

    [Fact]
    public async Task The_entries_found_are_exported_and_that_is_an_entry()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        await app.As(Role.Coordinator, ADeath.Panel, "=HYPERLINK(\"x\")").GetAsync($"/reviews/{reference}");
        var file = await (await app.As(Role.Auditor, "E92000001").GetAsync($"/reviews/audit?Subject={reference}")).SubmitAsync("Export these entries (CSV)");
        Assert.Equal("text/csv", file.ContentType);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", file.Body, StringComparison.Ordinal);
        Assert.Contains($"\"{reference}\"", file.Body, StringComparison.Ordinal);
        Assert.Contains("AuditLogExported", (await app.UseAsync<ReviewsDb, List<string>>(db => Task.FromResult(db.AuditEntries.Select(entry => entry.Action).ToList()))).Distinct());
    }

    [Theory]
    [InlineData("/reviews/audit")]
    [InlineData("/notifications/audit")]
    [InlineData("/analytics/audit")]
    [InlineData("/alerts/audit")]
    [InlineData("/account/audit")]
    public async Task Nobody_but_auditors_reads_a_log_administrators_least_of_all(string address)
    {
        await using var app = await TestApp.StartAsync();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Auditor))
        {
            (await app.As(role, "E92000001").GetAsync(address)).HasStatus(HttpStatusCode.Forbidden);
        }

        (await app.As(Role.Auditor, "E92000001").GetAsync(address)).HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_auditor_of_one_area_sees_that_area_alone()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        (await app.As(Role.Auditor, ADeath.Panel).GetAsync("/reviews/audit")).Shows(reference);
        (await app.As(Role.Auditor, "PAN-CHESHIRE").GetAsync("/reviews/audit")).DoesNotShow(reference);
        (await app.As(Role.Auditor, "PAN-CHESHIRE").GetAsync($"/reviews/audit?Subject={reference}")).Shows("0 entries");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void No_cell_begins_like_a_formula(string value)
    {
        var entry = new AuditEntry { Who = value, WhoName = value, Action = value, Subject = value, Area = value, Detail = value };
        Assert.DoesNotContain($"\"{value}", Encoding.UTF8.GetString(AuditCsv.Of([entry])), StringComparison.Ordinal);
    }
}
