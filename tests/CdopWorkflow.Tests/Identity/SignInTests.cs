using System.Net;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Tests.Identity;

public sealed class SignInTests
{
    private static readonly Grant Administrator = new(Role.Administrator, "E92000001");
    private static readonly Grant Auditor = new(Role.Auditor, "E92000001");

    [Fact]
    public async Task A_person_signs_in_and_lands_on_the_home_of_the_role()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);

        var page = await app.Anonymous().SignInAsync("Asha@Example.org");

        Assert.Equal("/account/people", page.Path);
        Assert.Equal("SignedIn", Assert.Single(await app.AuditAsync("SignedIn")).Action);
    }

    [Fact]
    public async Task A_hash_of_fewer_rounds_is_renewed_when_its_person_is_welcome_and_not_before()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        var older = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 500 })).HashPassword(new Account { Name = "Asha Rahman" }, Given.Password);
        await app.UseAsync<IdentityDb>(db => db.Accounts.ExecuteUpdateAsync(row => row.SetProperty(one => one.PasswordHash, older)));

        (await app.Anonymous().SignInAsync("asha@example.org", "violet kettle garden")).ShowsError("Your email address or password is not right");
        Assert.Equal(older, await HashAsync(app));

        var browser = app.Anonymous();
        await browser.SignInAsync("asha@example.org");
        var renewed = await HashAsync(app);
        Assert.NotEqual(older, renewed);
        (await browser.GetAsync("/account/people")).HasStatus(HttpStatusCode.OK);

        await app.Anonymous().SignInAsync("asha@example.org");
        Assert.Equal(renewed, await HashAsync(app));
        Assert.Equal(2, (await app.AuditAsync("SignedIn")).Count);
    }

    [Fact]
    public async Task A_person_with_several_roles_chooses()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator, Auditor, new Grant(Role.Chair, "PAN-LANCASHIRE"), new Grant(Role.PanelMember, "PAN-LANCASHIRE"));

        var page = await app.Anonymous().SignInAsync("asha@example.org");

        page.Shows("What must I do now?").Shows("Prepare for the next panel meeting").Shows("Read the audit log").Shows("Keep accounts");
        Assert.Single(page.Document.QuerySelectorAll("main a[href='/reviews/panel']"));
    }

    [Fact]
    public async Task A_visitor_is_offered_to_notify_or_to_sign_in()
    {
        await using var app = await Given.AnAppAsync();

        var page = await app.Anonymous().GetAsync("/");

        page.HasStatus(HttpStatusCode.OK).Shows("Notify a death").Shows("Sign in");
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_was_asked_for_but_never_to_another_site()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);

        var asked = await app.Anonymous().SignInAsync("asha@example.org", path: "/account/machines");
        var elsewhere = await app.Anonymous().SignInAsync("asha@example.org", path: "/account/sign-in?ReturnUrl=https://example.com/");

        Assert.Equal("/account/machines", asked.Path);
        Assert.Equal("/account/people", elsewhere.Path);
    }

    [Fact]
    public async Task An_unknown_address_a_wrong_password_and_a_locked_account_read_the_same()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        var browser = app.Anonymous();

        var unknown = await browser.SignInAsync("nobody@example.org");
        var wrong = await browser.SignInAsync("asha@example.org", "not the password");
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await browser.SignInAsync("asha@example.org", "not the password");
        }

        var locked = await browser.SignInAsync("asha@example.org");

        Assert.Equal(unknown.Errors, wrong.Errors);
        Assert.Equal(unknown.Errors, locked.Errors);
        unknown.ShowsError("Your email address or password is not right");
        Assert.Equal(
            ["UnknownAccount", "WrongPassword", "WrongPassword", "WrongPassword", "WrongPassword", "WrongPasswordAndLocked", "Locked"],
            (await app.AuditAsync("SignInRefused")).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task A_lock_ends_after_fifteen_minutes()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        var browser = app.Anonymous();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.SignInAsync("asha@example.org", "not the password");
        }

        app.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal("/account/people", (await browser.SignInAsync("asha@example.org")).Path);
    }

    [Fact]
    public async Task What_is_typed_as_an_address_is_not_written_down()
    {
        await using var app = await Given.AnAppAsync();

        await app.Anonymous().SignInAsync("my-secret-password@example.org");

        Assert.DoesNotContain("my-secret", app.Log.ToString(), StringComparison.Ordinal);
        var entry = Assert.Single(await app.AuditAsync("SignInRefused"));
        Assert.DoesNotContain("my-secret", entry.Subject + entry.Detail + entry.Who + entry.WhoName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_costs_as_many_rounds_as_a_known_one()
    {
        // counted, not timed: a timing test on a shared machine proves nothing
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        var known = await app.UseAsync<IdentityDb, string?>(db => db.Accounts.Select(account => account.PasswordHash).SingleAsync());
        var decoy = await app.UseAsync<CdopWorkflow.Identity.SignIn.Decoy, string?>(row => Task.FromResult(row.Account.PasswordHash));

        // format, function, rounds and salt length: the first thirteen bytes of the framework's hash
        Assert.Equal(Convert.FromBase64String(known!)[..13], Convert.FromBase64String(decoy!)[..13]);
    }

    [Fact]
    public async Task A_person_signs_out()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        var browser = app.Anonymous();
        await browser.SignInAsync("asha@example.org");

        var after = await (await browser.GetAsync("/account/sign-out")).SubmitAsync("Sign out");

        after.Shows("You have signed out");
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/account/people")).Path);
        Assert.Single(await app.AuditAsync("SignedOut"));
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        var browser = app.Anonymous();
        await browser.SignInAsync("asha@example.org");

        app.Clock.Advance(TimeSpan.FromHours(8).Add(TimeSpan.FromMinutes(1)));

        Assert.Equal("/account/sign-in", (await browser.GetAsync("/account/people")).Path);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        var (here, elsewhere) = (app.Anonymous(), app.Anonymous());
        await here.SignInAsync("asha@example.org");
        await elsewhere.SignInAsync("asha@example.org");

        var changed = await (await here.GetAsync("/account/change-password"))
            .SubmitAsync("Change password", ("Form.Present", Given.Password), ("Form.Wanted", "seven quiet lanterns"));

        changed.Shows("Your password has changed");
        Assert.Equal("/account", (await here.GetAsync("/account")).Path);
        Assert.Equal("/account/sign-in", (await elsewhere.GetAsync("/account")).Path);
        Assert.Equal("/account/people", (await elsewhere.SignInAsync("asha@example.org", "seven quiet lanterns")).Path);
    }

    [Fact]
    public async Task A_new_password_needs_the_present_one_and_the_rules()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        var browser = app.Anonymous();
        await browser.SignInAsync("asha@example.org");
        var form = await browser.GetAsync("/account/change-password");

        (await form.SubmitAsync("Change password", ("Form.Present", "a wrong password"), ("Form.Wanted", "seven quiet lanterns"))).ShowsError("Enter the password you sign in with now");
        (await form.SubmitAsync("Change password", ("Form.Present", Given.Password), ("Form.Wanted", "password1234"))).ShowsError("harder to guess");
        (await form.SubmitAsync("Change password", ("Form.Present", Given.Password), ("Form.Wanted", Given.Password))).ShowsError("not your present one");

        Assert.Equal(3, (await app.AuditAsync("PasswordChangeRefused")).Count);
    }

    [Fact]
    public async Task The_audit_chain_of_accounts_is_whole()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync("asha@example.org", Administrator);
        await app.Anonymous().SignInAsync("asha@example.org");

        var (entries, fault) = await app.UseAsync<IdentityDb, (long, string?)>(db => AuditChain.VerifyAsync(db, TestContext.Current.CancellationToken));

        Assert.Null(fault);
        Assert.Equal(2, entries);
    }

    private static Task<string?> HashAsync(TestApp app) => app.UseAsync<IdentityDb, string?>(db => db.Accounts.AsNoTracking().Select(account => account.PasswordHash).SingleAsync());
}
