using System.Text;
using AngleSharp.Html.Dom;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Identity;

public sealed class SecondFactorTests
{
    private const string Email = "asha@example.org";
    private static readonly Grant Coordinator = new(Role.Coordinator, "PAN-LANCASHIRE");

    [Fact]
    public async Task At_the_first_sign_in_a_person_sets_up_an_app_and_goes_on_to_the_page_that_was_asked_for()
    {
        await using var app = await AnAppAsync();
        var browser = app.Anonymous();

        var setUp = await browser.SignInAsync(Email, path: "/reviews/actions");
        Assert.Equal("/account/authenticator", setUp.Path);
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);

        var phone = PhoneFor(setUp);
        (await setUp.SubmitAsync("Set up", ("Form.Code", "000000"))).ShowsError("The code is not the one your app shows");
        var codes = await setUp.SubmitAsync("Set up", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())));

        codes.Shows("Your app is set up");
        Assert.Equal(10, RecoveryCodesOn(codes).Distinct().Count());
        Assert.Equal("/reviews/actions", codes.Document.QuerySelectorAll("main a.govuk-button").Cast<IHtmlAnchorElement>().Single().PathName);
        Assert.Empty(RecoveryCodesOn(await browser.GetAsync("/account/recovery-codes")));
        Assert.Equal("/reviews", (await browser.GetAsync("/reviews")).Path);
        Assert.Equal(["Authenticator"], (await app.AuditAsync("SignedIn")).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task After_that_a_password_alone_opens_nothing_and_a_code_opens_once()
    {
        await using var app = await AnAppAsync();
        var (phone, _) = await SetUpAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var browser = app.Anonymous();
        var asked = await browser.SignInAsync(Email);
        Assert.Equal("/account/sign-in/code", asked.Path);
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/reviews")).Path);
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/account")).Path);

        var code = phone.CodeAt(app.Clock.GetUtcNow());
        Assert.Equal("/reviews", (await asked.SubmitAsync("Continue", ("Form.Code", code))).Path);

        // the same code again, by somebody who looked over a shoulder and knows the password
        var second = await (await app.Anonymous().SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", code));
        second.ShowsError("The code is not right");
        Assert.Equal(["WrongCode"], (await app.AuditAsync("SignInRefused")).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_the_right_password_in_between_forgives_none()
    {
        await using var app = await AnAppAsync();
        var (phone, _) = await SetUpAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await (await app.Anonymous().SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", "123"));
        }

        (await app.Anonymous().SignInAsync(Email)).ShowsError("not right");
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        var asked = await app.Anonymous().SignInAsync(Email);
        Assert.Equal("/reviews", (await asked.SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).Path);
    }

    [Fact]
    public async Task A_locked_account_takes_no_code_from_who_gave_the_password_before()
    {
        await using var app = await AnAppAsync();
        var (phone, _) = await SetUpAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var waiting = await app.Anonymous().SignInAsync(Email);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await app.Anonymous().SignInAsync(Email, "not the password");
        }

        (await waiting.SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).ShowsError("too many attempts");
        Assert.Equal("Locked", (await app.AuditAsync("SignInRefused"))[^1].Detail);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once_whatever_way_it_is_typed()
    {
        await using var app = await AnAppAsync();
        var (_, codes) = await SetUpAsync(app);
        var typed = codes[0].ToUpperInvariant().Replace('-', ' ');

        (await (await app.Anonymous().SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", typed))).Shows("have 9 recovery codes left");
        (await (await app.Anonymous().SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", codes[0]))).ShowsError("The code is not right");
        (await (await app.Anonymous().SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", codes[1]))).Shows("have 8 recovery codes left");
    }

    [Fact]
    public async Task The_code_is_asked_for_within_ten_minutes_of_the_password_and_not_after_the_password_changed()
    {
        await using var app = await AnAppAsync();
        var (phone, _) = await SetUpAsync(app);
        var slow = await app.Anonymous().SignInAsync(Email);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("/account/sign-in", (await slow.SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).Path);

        var waiting = await app.Anonymous().SignInAsync(Email);
        var here = app.Anonymous();
        await (await here.SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())));
        await (await here.GetAsync("/account/change-password")).SubmitAsync("Change password", ("Form.Present", Given.Password), ("Form.Wanted", "seven quiet lanterns"));
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await waiting.SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).ShowsError("The code is not right");
    }

    [Fact]
    public async Task A_new_phone_takes_the_place_of_the_old_one_for_whoever_knows_the_password()
    {
        await using var app = await AnAppAsync();
        var (old, codes) = await SetUpAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var browser = app.Anonymous();
        await (await browser.SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", old.CodeAt(app.Clock.GetUtcNow())));
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var page = await browser.GetAsync("/account/authenticator");
        var phone = PhoneFor(page);
        (await page.SubmitAsync("Set up", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).ShowsError("Enter the password you sign in with now");
        (await page.SubmitAsync("Set up", ("Form.Password", "wrong wrong wrong"), ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).ShowsError("Enter the password you sign in with now");
        (await page.SubmitAsync("Set up", ("Form.Password", Given.Password), ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).Shows("Your app is set up");

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var asked = await app.Anonymous().SignInAsync(Email);
        (await asked.SubmitAsync("Continue", ("Form.Code", old.CodeAt(app.Clock.GetUtcNow())))).ShowsError("The code is not right");
        (await asked.SubmitAsync("Continue", ("Form.Code", codes[5]))).ShowsError("The code is not right");
        Assert.Equal("/reviews", (await asked.SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).Path);
    }

    [Fact]
    public async Task The_key_in_the_form_is_of_one_account_only()
    {
        await using var app = await AnAppAsync();
        await app.AnAccountAsync("ben@example.org", Coordinator);
        var others = await app.Anonymous().SignInAsync("ben@example.org");
        var own = await app.Anonymous().SignInAsync(Email);

        var answer = await own.SubmitAsync("Set up", ("Form.Key", ((IHtmlInputElement)others.Document.QuerySelector("[name='Form.Key']")!).Value), ("Form.Code", PhoneFor(others).CodeAt(app.Clock.GetUtcNow())));

        Assert.Equal("/account/sign-in", answer.Path);
        Assert.Equal(0, await app.UseAsync<IdentityDb, int>(db => db.Authenticators.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_administrator_of_the_area_removes_a_lost_app_which_ends_the_sessions_and_another_one_may_not()
    {
        await using var app = await AnAppAsync();
        var account = await app.UseAsync<IdentityDb, Guid>(db => db.Accounts.Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        var (phone, _) = await SetUpAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var session = app.Anonymous();
        await (await session.SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())));

        (await app.As(Role.Administrator, "BOLTON-SALFORD-WIGAN").GetAsync($"/account/people/{account}")).HasStatus(System.Net.HttpStatusCode.NotFound);
        (await (await app.As(Role.Administrator, "PAN-LANCASHIRE").GetAsync($"/account/people/{account}")).SubmitAsync("Remove the app")).Shows("The app was removed").Shows("Not set up yet");

        Assert.Equal("/account/sign-in", (await session.GetAsync("/reviews")).Path);
        Assert.Equal("/account/authenticator", (await app.Anonymous().SignInAsync(Email)).Path);
        Assert.Single(await app.AuditAsync("SecondFactorRemoved"));
    }

    [Fact]
    public async Task New_recovery_codes_stop_the_earlier_ones()
    {
        await using var app = await AnAppAsync();
        var (phone, codes) = await SetUpAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var browser = app.Anonymous();
        await (await browser.SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())));

        (await (await browser.GetAsync("/account/recovery-codes")).SubmitAsync("Make new codes", ("Form.Password", "wrong wrong wrong"))).ShowsError("Enter the password you sign in with now");
        var made = await (await browser.GetAsync("/account/recovery-codes")).SubmitAsync("Make new codes", ("Form.Password", Given.Password));

        Assert.Empty(RecoveryCodesOn(made).Intersect(codes));
        (await (await app.Anonymous().SignInAsync(Email)).SubmitAsync("Continue", ("Form.Code", codes[0]))).ShowsError("The code is not right");
    }

    [Fact]
    public async Task Neither_the_key_nor_a_recovery_code_rests_readable()
    {
        await using var app = await AnAppAsync();
        var (phone, codes) = await SetUpAsync(app);

        var files = Directory.EnumerateFiles(app.Folder, "identity.db*").Select(ReadShared).ToArray();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(-1, file.AsSpan().IndexOf(phone.Key)));
        Assert.All(files, file => Assert.All(codes, code => Assert.DoesNotContain(code, Encoding.Latin1.GetString(file), StringComparison.Ordinal)));
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<TestApp> AnAppAsync()
    {
        var app = await Given.AnAppAsync(secondFactor: true);
        await app.AnAccountAsync(Email, Coordinator);
        return app;
    }

    private static async Task<(AuthenticatorApp Phone, string[] RecoveryCodes)> SetUpAsync(TestApp app)
    {
        var page = await app.Anonymous().SignInAsync(Email);
        var phone = PhoneFor(page);
        return (phone, RecoveryCodesOn(await page.SubmitAsync("Set up", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))));
    }

    private static string[] RecoveryCodesOn(Page page) => [.. page.Document.QuerySelectorAll("main li code").Select(code => code.TextContent)];

    private static AuthenticatorApp PhoneFor(Page page) => AuthenticatorApp.Reading(page.Document.QuerySelector("main p code")!.TextContent);
}
