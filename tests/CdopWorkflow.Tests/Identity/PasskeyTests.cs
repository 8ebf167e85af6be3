using System.Net;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Identity;

public sealed class PasskeyTests
{
    private const string Email = GivenPasskey.Email;

    [Fact]
    public async Task A_passkey_signs_in_without_address_password_or_code_and_goes_on_to_the_page_that_was_asked_for()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();

        var page = await app.Anonymous().UsePasskeyAsync(device, "/account/sign-in?ReturnUrl=/reviews/actions");

        Assert.Equal("/reviews/actions", page.Path);
        Assert.Equal("Passkey", (await app.AuditAsync("SignedIn"))[^1].Detail);
        (await own.GetAsync("/account")).Shows("1 passkey");
        (await own.GetAsync(GivenPasskey.List)).Shows("Work laptop").DoesNotShow("Not yet");
    }

    [Fact]
    public async Task After_the_password_a_passkey_does_in_place_of_the_code_even_one_that_asks_for_no_pin()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync(device: new PasskeyDevice { AsksForPin = false });
        var browser = app.Anonymous();

        Assert.Equal("/account/sign-in/code", (await browser.SignInAsync(Email)).Path);
        Assert.Equal("/reviews", (await browser.UsePasskeyAsync(device, "/account/sign-in/code")).Path);

        // but without a PIN, finger or face it is no whole sign-in
        (await app.Anonymous().UsePasskeyAsync(device)).ShowsError("The passkey did not sign you in");
    }

    [Fact]
    public async Task Within_a_session_a_passkey_confirms_who_somebody_is()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal("/account/confirm", (await own.GetAsync(GivenPasskey.List)).Path);
        Assert.Equal(GivenPasskey.List, (await own.UsePasskeyAsync(device, $"/account/confirm?ReturnUrl={GivenPasskey.List}")).Path);
        Assert.Single(await app.AuditAsync("PasskeyConfirmed"));
    }

    [Fact]
    public async Task Every_change_stands_in_the_log_and_goes_to_the_person_by_letter()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync("Work laptop");

        var details = await (await own.GetAsync(GivenPasskey.List)).FollowAsync("Change Work laptop");
        (await details.SubmitAsync("Save the name", ("Form.Name", " "))).ShowsError("Enter a name for the passkey");
        (await details.SubmitAsync("Save the name", ("Form.Name", "<b>Old laptop</b>"))).Shows("The passkey has its new name").Shows("<b>Old laptop</b>");
        (await details.SubmitAsync("Remove the passkey")).Shows("The passkey was removed").DoesNotShow("Your passkeys");

        Assert.Equal(["A passkey was added to your account", "A passkey of your account has a new name", "A passkey was removed from your account"], (await app.LettersAsync<IdentityDb>()).Select(letter => letter.Subject));
        Assert.All(await app.LettersAsync<IdentityDb>(), letter => Assert.Equal(Email, letter.To));
        Assert.All(["PasskeyAdded", "PasskeyRenamed", "PasskeyRemoved"], action => Assert.Single(app.AuditAsync(action).GetAwaiter().GetResult()));
        (await app.Anonymous().UsePasskeyAsync(device)).ShowsError("The passkey did not sign you in");
        (await details.SubmitAsync("Remove the passkey")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_passkeys_of_somebody_else()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();
        var details = await (await own.GetAsync(GivenPasskey.List)).FollowAsync("Change Work laptop");

        await app.AnAccountAsync("ben@example.org", new Grant(Role.Administrator, "E92000001"));
        var other = app.Anonymous();
        await app.WithAnAppAsync(other, "ben@example.org");

        (await other.GetAsync(details.Path)).HasStatus(HttpStatusCode.NotFound);
        (await other.GetAsync(GivenPasskey.List)).DoesNotShow("Your passkeys");
        var form = await other.GetAsync("/account/passkeys");
        Assert.Equal(1, await app.PasskeysAsync());
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await other.PostAsync($"{details.Path}?handler=Remove", [new("__RequestVerificationToken", token)])).HasStatus(HttpStatusCode.NotFound);
        Assert.Equal(1, await app.PasskeysAsync());
    }

    [Fact]
    public async Task An_app_comes_first_so_that_a_lost_device_shuts_nobody_out()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);

        var page = await browser.GetAsync(GivenPasskey.List);
        page.Shows("set up an authenticator app");
        Assert.Empty(page.Document.QuerySelectorAll("form[data-passkey]"));
        (await browser.GetAsync($"{GivenPasskey.List}?handler=Options")).HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_administrator_who_removes_a_lost_app_removes_the_passkeys_with_it_and_the_person_is_told()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();
        var account = (await app.AuditAsync("PasskeyAdded"))[0].Who;

        (await (await app.As(Role.Administrator, "PAN-LANCASHIRE").GetAsync($"/account/people/{account}")).SubmitAsync("Remove the app")).Shows("with any passkeys");

        Assert.Equal(0, await app.PasskeysAsync());
        Assert.Equal("Your authenticator app was removed", (await app.LettersAsync<IdentityDb>())[^1].Subject);
        (await app.Anonymous().UsePasskeyAsync(device)).ShowsError("The passkey did not sign you in");
    }

    [Fact]
    public async Task A_locked_and_a_deactivated_account_are_refused_in_the_same_words_as_an_unknown_passkey()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        var own = app.Anonymous();
        await app.WithAnAppAsync(own);
        using var device = await own.AddPasskeyAsync();
        using var unknown = new PasskeyDevice { UserHandle = device.UserHandle };
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await app.Anonymous().SignInAsync(Email, "not the password");
        }

        var locked = await app.Anonymous().UsePasskeyAsync(device);
        var account = (await app.AuditAsync("PasskeyAdded"))[0].Who;
        await (await app.As(Role.Administrator, "PAN-LANCASHIRE").GetAsync($"/account/people/{account}")).SubmitAsync("Deactivate account");
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        var deactivated = await app.Anonymous().UsePasskeyAsync(device);
        var notKnown = await app.Anonymous().UsePasskeyAsync(unknown);

        Assert.Equal(notKnown.Errors, locked.Errors);
        Assert.Equal(notKnown.Errors, deactivated.Errors);
        Assert.Equal(["Passkey: Locked", "Passkey: Deactivated", "Passkey: WrongAnswer"], (await app.AuditAsync("SignInRefused"))[^3..].Select(entry => entry.Detail));
    }

    [Fact]
    public async Task At_another_address_than_the_one_that_is_set_there_are_no_passkeys()
    {
        await using var app = await GivenPasskey.AnAppAsync("https://cdop.example.org");
        var page = await app.Anonymous().GetAsync("/account/sign-in");

        Assert.Empty(page.Document.QuerySelectorAll("form[data-passkey]"));
        (await app.Anonymous().GetAsync("/account/sign-in?handler=PasskeyOptions")).HasStatus(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("http://cdop.example.org")]
    [InlineData("https://192.0.2.1")]
    [InlineData("cdop.example.org")]
    public async Task An_address_for_which_no_browser_makes_passkeys_does_not_start(string address) =>
        Assert.Contains("Identity:Passkeys:Address", (await Assert.ThrowsAnyAsync<Exception>(() => GivenPasskey.AnAppAsync(address))).ToString(), StringComparison.Ordinal);
}
