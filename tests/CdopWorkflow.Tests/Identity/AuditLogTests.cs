using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Tests.Identity;

public sealed class AuditLogTests
{
    [Fact]
    public async Task An_auditor_reads_the_entries_of_the_own_areas_and_the_reading_is_an_entry()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        await app.AnAccountAsync("ben@example.org", new Grant(Role.Analyst, "E12000001"));

        var own = await app.As(Role.Auditor, "PAN-LANCASHIRE").GetAsync("/account/audit");
        var all = await app.As(Role.Auditor, "E92000001").GetAsync("/account/audit");

        own.Shows("Coordinator@PAN-LANCASHIRE").DoesNotShow("Analyst@E12000001");
        all.Shows("Coordinator@PAN-LANCASHIRE").Shows("Analyst@E12000001").Shows("Audit log read");
    }

    [Fact]
    public async Task An_auditor_is_told_first_what_was_refused_and_reads_names()
    {
        await using var app = await Given.AnAppAsync();
        var account = await app.AnAccountAsync("asha@example.org", new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        var auditor = app.As(Role.Auditor, "E92000001");
        (await auditor.GetAsync("/account/audit")).Shows("What must I do now?").Shows("Nothing was refused in the last 7 days");

        await app.Anonymous().SignInAsync("asha@example.org", "not the password");

        var page = await auditor.GetAsync("/account/audit");
        page.Shows("1 refusal in the last 7 days, the oldest on 10 March 2025 at 8:00am").Shows("Asha Rahman").DoesNotShow(account.ToString());
        var refused = await page.FollowAsync("Look through what was refused");
        Assert.Contains("Sign in refused", Assert.Single(refused.Document.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_finds_by_action_and_turns_pages()
    {
        await using var app = await Given.AnAppAsync();
        for (var number = 0; number < 51; number++)
        {
            await app.AnAccountAsync($"person{number}@example.org", new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        }

        var auditor = app.As(Role.Auditor, "E92000001");
        var first = await auditor.GetAsync("/account/audit?Find=account%20created");
        var second = await auditor.GetAsync("/account/audit?Find=AccountCreated&list-page=2");

        first.Shows("51 entries");
        Assert.Equal(50, first.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Single(second.Document.QuerySelectorAll("main tbody tr"));
    }
}
