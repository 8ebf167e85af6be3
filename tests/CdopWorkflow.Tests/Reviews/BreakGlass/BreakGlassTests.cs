using System.Net;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.BreakGlass;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Reviews.BreakGlass;

public sealed class BreakGlassTests
{
    private const string Elsewhere = "KIRKLEES";
    private const string Reason = "A sibling was brought to our hospital tonight";

    [Fact]
    public async Task A_coordinator_of_another_area_reads_the_case_for_an_hour_and_its_guardian_is_told_at_once()
    {
        await using var app = await WithAGuardianAsync();
        var reference = await app.IsNotifiedAsync();
        var stranger = app.As(Role.Coordinator, Elsewhere, "Ben Ode");
        (await stranger.GetAsync($"/reviews/{reference}")).HasStatus(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/reviews/{reference}/opened")).HasStatus(HttpStatusCode.NotFound);

        (await OpenAsync(stranger, reference)).Shows("Ferdinand Testa").Shows("1 Invented Street");
        var letter = Assert.Single(await app.LettersAsync<ReviewsDb>());
        Assert.Equal("guardian@example.org", letter.To);
        Assert.Contains("Ben Ode", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Testa", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, letter.Text, StringComparison.Ordinal);

        // to read, and nothing else of the case
        (await stranger.GetAsync($"/reviews/{reference}")).HasStatus(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/reviews/{reference}/family")).HasStatus(HttpStatusCode.NotFound);
        (await app.As(Role.Coordinator, Elsewhere, "Cleo Other").GetAsync($"/reviews/{reference}/opened")).HasStatus(HttpStatusCode.NotFound);

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        (await stranger.GetAsync($"/reviews/{reference}/opened")).HasStatus(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await stranger.GetAsync($"/reviews/{reference}/opened")).HasStatus(HttpStatusCode.NotFound);
        await app.RunRoundsAsync();
        await app.RunRoundsAsync();
        var audit = await app.AuditAsync(reference);
        Assert.Single(audit, entry => entry.StartsWith("CaseOpenedInEmergency:", StringComparison.Ordinal));
        Assert.Equal(2, audit.Count(entry => entry == "ReviewRead: purpose: opened in an emergency"));
        Assert.Single(audit, entry => entry == "OpenedCaseEnded: its time was over");
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Auditor)]
    public async Task Those_who_answer_for_the_area_see_who_and_why_and_end_it(Role role)
    {
        await using var app = await WithAGuardianAsync();
        var reference = await app.IsNotifiedAsync();
        var stranger = app.As(Role.Coordinator, Elsewhere, "Ben Ode");
        await OpenAsync(stranger, reference);

        var list = (await app.As(role, ADeath.Panel).GetAsync("/reviews/openings")).Shows(reference).Shows("Ben Ode").Shows(Reason).Shows("10 March 2025 at 9");
        (await app.As(role, "LEEDS", "Somebody else").GetAsync("/reviews/openings")).DoesNotShow(reference);
        await list.SubmitAsync("Close");

        (await stranger.GetAsync($"/reviews/{reference}/opened")).HasStatus(HttpStatusCode.NotFound);
        Assert.Contains("OpenedCaseEnded: by the area", await app.AuditAsync(reference));
    }

    [Fact]
    public async Task Whoever_opened_it_closes_it_before_its_time_once()
    {
        await using var app = await WithAGuardianAsync();
        var reference = await app.IsNotifiedAsync();
        var stranger = app.As(Role.Coordinator, Elsewhere, "Ben Ode");
        var opened = await OpenAsync(stranger, reference);
        (await opened.SubmitAsync("Close the case now")).Shows("closed by Ben Ode");
        (await opened.SubmitAsync("Close the case now")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_refused_without_a_guardian_a_reason_or_a_case_and_every_refusal_is_audited()
    {
        await using var app = await TestApp.StartAsync();
        var reference = await app.IsNotifiedAsync();
        var stranger = app.As(Role.Coordinator, Elsewhere, "Ben Ode");
        (await OpenAsync(stranger, reference)).ShowsError("No Caldicott guardian is named for the area of this case");
        (await OpenAsync(stranger, reference, "because")).ShowsError("Say in a sentence why you need to see it now");
        (await OpenAsync(stranger, "LAN-1999-9999")).ShowsError("There is no case with this reference");
        (await OpenAsync(app.Coordinator(), reference)).ShowsError("This is a case of your own area");
        Assert.Equal(3, await app.UseAsync<ReviewsDb, int>(db => db.AuditEntries.CountAsync(entry => entry.Action == "CaseOpenedInEmergencyRefused")));
        Assert.Empty(await app.UseAsync<ReviewsDb, List<OpenedCase>>(db => db.Set<OpenedCase>().ToListAsync()));
        Assert.Empty(await app.LettersAsync<ReviewsDb>());
    }

    [Fact]
    public async Task Nobody_opens_one_case_after_another()
    {
        await using var app = await WithAGuardianAsync();
        var stranger = app.As(Role.Coordinator, Elsewhere, "Ben Ode");
        for (var n = 0; n < 3; n++)
        {
            var reference = await app.IsNotifiedAsync();
            (await OpenAsync(stranger, reference)).Shows("Ferdinand");
            (await OpenAsync(stranger, reference)).ShowsError("You have opened this case already");
        }

        (await OpenAsync(stranger, await app.IsNotifiedAsync())).ShowsError("You have 3 cases of other areas open: close one of them first");
    }

    [Fact]
    public async Task Two_at_once_open_it_once()
    {
        await using var app = await WithAGuardianAsync();
        var reference = await app.IsNotifiedAsync();
        var stranger = app.As(Role.Coordinator, Elsewhere, "Ben Ode");
        await Task.WhenAll(OpenAsync(stranger, reference), OpenAsync(app.As(Role.Coordinator, Elsewhere, "Ben Ode"), reference));
        Assert.Single(await app.UseAsync<ReviewsDb, List<OpenedCase>>(db => db.Set<OpenedCase>().ToListAsync()));
    }

    [Fact]
    public async Task The_reason_lies_sealed_and_goes_with_the_records_of_the_case()
    {
        await using var app = await WithAGuardianAsync();
        await OpenAsync(app.As(Role.Coordinator, Elsewhere, "Ben Ode"), await app.IsNotifiedAsync());
        var folder = await app.LeaveAsync();
        var files = Directory.EnumerateFiles(folder, "*.db*").Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)));
        Assert.DoesNotContain(files, file => file.Contains("brought to our hospital", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_sits_on_a_panel_opens_no_identified_record_and_nobody_else_without_cases_does()
    {
        await using var app = await WithAGuardianAsync();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Coordinator))
        {
            (await app.As(role, "E92000001").GetAsync("/reviews/break-glass")).HasStatus(HttpStatusCode.Forbidden);
        }
    }

    private static Task<TestApp> WithAGuardianAsync() => TestApp.StartAsync(adjust: builder =>
    {
        // of the region: that of the narrowest area around a panel answers
        builder.Configuration["Reviews:BreakGlass:Guardians:0:Area"] = "E92000001";
        builder.Configuration["Reviews:BreakGlass:Guardians:0:Email"] = "national@example.org";
        builder.Configuration["Reviews:BreakGlass:Guardians:1:Area"] = "E12000002";
        builder.Configuration["Reviews:BreakGlass:Guardians:1:Email"] = "guardian@example.org";
    });

    private static async Task<Page> OpenAsync(Browser browser, string reference, string reason = Reason) =>
        await (await browser.GetAsync("/reviews/break-glass")).SubmitAsync("Open the case", ("Form.Reference", reference), ("Form.Reason", reason));
}
