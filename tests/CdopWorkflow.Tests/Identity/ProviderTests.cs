using System.Net;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Identity;

/// <summary>Signing in through an OpenID Connect provider, with one that is honest.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private HandmadeProvider provider = null!;

    public async ValueTask InitializeAsync() => provider = await HandmadeProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task Whoever_the_provider_gives_a_role_gets_an_account_without_a_password_and_lands_on_the_page_asked_for()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var browser = app.Anonymous();
        var signIn = await browser.GetAsync("/reviews/actions");
        signIn.Shows("Sign in with Lancashire Health");

        var atProvider = await signIn.FollowAsync("Sign in with Lancashire Health");
        Assert.Equal(("code", "S256", "openid profile email", "cdop"), (Asked(atProvider, "response_type"), Asked(atProvider, "code_challenge_method"), Asked(atProvider, "scope"), Asked(atProvider, "client_id")));
        Assert.Equal("/reviews/actions", (await browser.GetAsync(provider.SignIn(atProvider.Address))).Path);

        var account = await OnlyAccountAsync(app);
        Assert.Equal(("Asha Rahman", "asha@example.org", null, true), (account.Name, account.Email, account.PasswordHash, account.FromProvider));
        Assert.Equal([new Grant(Role.Coordinator, "PAN-LANCASHIRE")], account.Held);
        await app.SettleAsync();
        Assert.Equal("Asha Rahman", (await app.UseAsync<StaffDirectory, StaffPerson?>(staff => staff.FindAsync(account.Id.ToString(), TestContext.Current.CancellationToken)))!.Name);
        Assert.Equal(["Provider"], (await app.AuditAsync("SignedIn")).Select(entry => entry.Detail));
        (await browser.GetAsync("/account")).Shows("Signs in with Lancashire Health").DoesNotShow("Password");
    }

    [Fact]
    public async Task The_second_time_it_is_the_same_account_and_its_roles_are_those_of_now()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var first = app.Anonymous();
        Assert.Equal("/reviews", (await first.SignInAtAsync(provider)).Path);

        provider.Person["groups"] = new[] { "cdop-leads", "football" };
        provider.Person["name"] = "Asha Rahman-Hill";
        Assert.Equal("/alerts", (await app.Anonymous().SignInAtAsync(provider)).Path);

        var account = await OnlyAccountAsync(app);
        Assert.Equal("Asha Rahman-Hill", account.Name);
        Assert.Equal([new Grant(Role.SafeguardingLead, "PAN-LANCASHIRE")], account.Held);
        (await first.GetAsync("/reviews")).HasStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_has_no_role_there_reads_whom_to_ask_and_loses_what_they_had()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var first = app.Anonymous();
        await first.SignInAtAsync(provider);

        provider.Person["groups"] = new[] { "football" };
        var refused = await app.Anonymous().SignInAtAsync(provider);
        Assert.Equal("/account/sign-in/no-access", refused.Path);
        refused.Shows("Ask the administrator of your panel");
        Assert.Equal("/account/sign-in", (await first.GetAsync("/reviews")).Path);
        Assert.False((await OnlyAccountAsync(app)).Active);

        provider.Person["groups"] = new[] { "cdop-coordinators" };
        Assert.Equal("/reviews", (await app.Anonymous().SignInAtAsync(provider)).Path);
    }

    [Fact]
    public async Task An_account_that_an_administrator_closed_stays_closed()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        await app.AnAccountAsync("ben@example.org", new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        await app.Anonymous().SignInAtAsync(provider);
        var account = await app.UseAsync<IdentityDb, Guid>(db => db.Accounts.Where(row => row.FromProvider).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        var administrator = app.As(Role.Administrator, "PAN-LANCASHIRE");

        var page = await administrator.GetAsync($"/account/people/{account}");
        page.Shows("signs in with Lancashire Health").Shows("change them there").DoesNotShow("Make a new link").DoesNotShow("Add role");
        (await page.SubmitAsync("Take away Coordinator", ("Form.Role", "Coordinator"), ("Form.Area", "PAN-LANCASHIRE"))).ShowsError("come from where they sign in");
        await page.SubmitAsync("Deactivate account");

        Assert.Equal("/account/sign-in/no-access", (await app.Anonymous().SignInAtAsync(provider)).Path);
        provider.Person["groups"] = Array.Empty<string>();
        await app.Anonymous().SignInAtAsync(provider);
        provider.Person["groups"] = new[] { "cdop-coordinators" };
        Assert.Equal("/account/sign-in/no-access", (await app.Anonymous().SignInAtAsync(provider)).Path);
    }

    [Fact]
    public async Task An_account_of_ours_is_not_taken_over_by_an_address_and_nobody_learns_that_it_is_there()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        await app.AnAccountAsync("asha@example.org", new Grant(Role.Administrator, "E92000001"));

        var taken = await app.Anonymous().SignInAtAsync(provider);
        provider.Person["sub"] = "u-18";
        provider.Person["groups"] = Array.Empty<string>();
        var nobody = await app.Anonymous().SignInAtAsync(provider);

        Assert.Equal(("/account/sign-in/no-access", nobody.Words), (taken.Path, taken.Words));
        Assert.Equal(["Provider: No account: Email", "Provider: NoRole"], (await app.AuditAsync("SignInRefused")).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_checked_makes_no_account()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        provider.Person["email_verified"] = false;

        Assert.Equal("/account/sign-in/no-access", (await app.Anonymous().SignInAtAsync(provider)).Path);

        Assert.Equal(0, await app.UseAsync<IdentityDb, int>(db => db.Accounts.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Without_two_factors_there_our_own_is_asked_for_and_with_two_it_is_not()
    {
        await using var app = await GivenProvider.AnAppAsync(provider, secondFactor: true);
        var browser = app.Anonymous();
        var setUp = await browser.SignInAtAsync(provider);
        Assert.Equal("/account/authenticator", setUp.Path);
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);
        var phone = AuthenticatorApp.Reading(setUp.Document.QuerySelector("main p code")!.TextContent);
        (await setUp.SubmitAsync("Set up", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).Shows("Your app is set up");
        Assert.Equal("/reviews", (await browser.GetAsync("/reviews")).Path);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = await app.Anonymous().SignInAtAsync(provider);
        Assert.Equal("/account/sign-in/code", code.Path);
        Assert.Equal("/reviews", (await code.SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).Path);

        provider.Person["amr"] = new[] { "pwd", "mfa" };
        Assert.Equal("/reviews", (await app.Anonymous().SignInAtAsync(provider)).Path);
    }

    [Fact]
    public async Task Who_signed_out_there_before_the_code_gets_no_session_by_it()
    {
        await using var app = await GivenProvider.AnAppAsync(provider, secondFactor: true);
        var browser = app.Anonymous();
        var setUp = await browser.SignInAtAsync(provider);
        var phone = AuthenticatorApp.Reading(setUp.Document.QuerySelector("main p code")!.TextContent);

        Assert.Equal(HttpStatusCode.OK, await BackChannelTests.TellAsync(app, BackChannelTests.SignOut(provider, provider.LastSession!)));
        await setUp.SubmitAsync("Set up", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())));

        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);
    }

    [Fact]
    public async Task Signing_out_leads_to_the_provider_as_well()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var browser = app.Anonymous();
        await browser.SignInAtAsync(provider);

        var after = await (await browser.GetAsync("/account/sign-out")).SubmitAsync("Sign out");

        after.Shows("You have signed out here");
        Assert.StartsWith($"0; url={provider.Address}/end?id_token_hint=", after.Headers["Refresh"], StringComparison.Ordinal);
        Assert.Equal("\"storage\"", after.Headers["Clear-Site-Data"]);
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);
    }

    [Fact]
    public async Task Before_an_export_the_provider_is_asked_again_and_its_old_word_is_not_enough()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var browser = app.Anonymous();
        await browser.SignInAtAsync(provider);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        const string export = "/analytics/what-if?handler=Download&table=results";

        var asked = await browser.GetAsync(export);
        Assert.Equal("/account/confirm", asked.Path);
        var there = await asked.FollowAsync("Confirm with Lancashire Health");
        Assert.Equal(("login", "0"), (Asked(there, "prompt"), Asked(there, "max_age")));
        provider.Otherwise["exp"] = app.Clock.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds();
        provider.Otherwise["auth_time"] = app.Clock.GetUtcNow().AddMinutes(-16).ToUnixTimeSeconds();
        Assert.Equal("/account/sign-in/failed", (await browser.GetAsync(provider.SignIn(there.Address))).Path);

        provider.Otherwise["auth_time"] = app.Clock.GetUtcNow().ToUnixTimeSeconds();
        there = await (await browser.GetAsync(export)).FollowAsync("Confirm with Lancashire Health");
        Assert.NotEqual("/account/confirm", (await browser.GetAsync(provider.SignIn(there.Address))).Path);
        Assert.NotEqual("/account/confirm", (await browser.GetAsync(export)).Path);
        Assert.Single(await app.AuditAsync("ProviderConfirmed"));
    }

    [Fact]
    public async Task Somebody_else_there_does_not_confirm_who_is_signed_in_here()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        var browser = app.Anonymous();
        await browser.SignInAtAsync(provider);
        var there = await browser.GetAsync("/account/sign-in/provider?confirm=true&returnUrl=/reviews");
        provider.Person["sub"] = "u-99";

        Assert.Equal("/account/sign-in/failed", (await browser.GetAsync(provider.SignIn(there.Address))).Path);
        Assert.Single(await app.AuditAsync("ProviderConfirmationRefused"));
    }

    [Fact]
    public async Task A_provider_that_changes_its_key_shuts_nobody_out()
    {
        await using var app = await GivenProvider.AnAppAsync(provider);
        Assert.Equal("/reviews", (await app.Anonymous().SignInAtAsync(provider)).Path);
        provider.ChangeKey();

        Assert.Equal("/reviews", (await app.Anonymous().SignInAtAsync(provider)).Path);

        // again within a minute the keys are not asked for: whoever sends invented keys must not make us ask each time
        provider.ChangeKey();
        Assert.Equal("/account/sign-in/failed", (await app.Anonymous().SignInAtAsync(provider)).Path);
        Assert.Equal(["Provider: WrongSignature"], (await app.AuditAsync("SignInRefused")).Select(entry => entry.Detail));
    }

    private static string Asked(Page page, string name) => QueryHelpers.ParseQuery(page.Address.Query)[name].ToString();

    private static Task<Account> OnlyAccountAsync(TestApp app) => app.UseAsync<IdentityDb, Account>(db => db.Accounts.Include(row => row.Grants).SingleAsync(TestContext.Current.CancellationToken));
}
