using System.Net;
using System.Security.Cryptography;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.Tests.Identity;

public sealed class RecentSignInTests
{
    private const string Email = "asha@example.org";

    /// <summary>A scorecard of an area about which nothing is known: a download that needs no facts.</summary>
    private const string Export = "/analytics/what-if?handler=Download&table=results";
    private static readonly Grant Analyst = new(Role.Analyst, "PAN-LANCASHIRE");

    [Fact]
    public async Task Right_after_signing_in_an_export_is_not_asked_about()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Analyst);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);

        app.Clock.Advance(TimeSpan.FromMinutes(14));

        Assert.NotEqual("/account/confirm", (await browser.GetAsync(Export)).Path);
    }

    [Fact]
    public async Task Later_the_password_is_asked_for_and_leads_back_and_the_session_stays_the_same()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Analyst);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        app.Clock.Advance(TimeSpan.FromMinutes(15));

        var asked = await browser.GetAsync(Export);
        Assert.Equal("/account/confirm", asked.Path);
        asked.Shows("Confirm it is you");
        (await asked.SubmitAsync("Confirm")).ShowsError("Enter your password or a code");
        (await asked.SubmitAsync("Confirm", ("Form.Password", "wrong wrong wrong"))).ShowsError("Enter the password you sign in with now");
        Assert.Equal("/account/confirm", (await browser.GetAsync(Export)).Path);
        Assert.NotEqual("/account/confirm", (await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password))).Path);

        Assert.NotEqual("/account/confirm", (await browser.GetAsync(Export)).Path);
        Assert.Single((await browser.GetAsync("/account/sessions")).Document.QuerySelectorAll("tbody tr"));
        Assert.Single(await app.AuditAsync("PasswordConfirmed"));
        Assert.Single(await app.AuditAsync("PasswordRefused"));
    }

    [Fact]
    public async Task A_code_of_the_app_does_as_well_but_only_once()
    {
        await using var app = await Given.AnAppAsync(secondFactor: true);
        await app.AnAccountAsync(Email, Analyst);
        var browser = app.Anonymous();
        var setUp = await browser.SignInAsync(Email);
        var phone = AuthenticatorApp.Reading(setUp.Document.QuerySelector("main p code")!.TextContent);
        await setUp.SubmitAsync("Set up", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())));
        app.Clock.Advance(TimeSpan.FromMinutes(20));

        var asked = await browser.GetAsync(Export);
        var code = phone.CodeAt(app.Clock.GetUtcNow());
        (await asked.SubmitAsync("Confirm", ("Form.Code", "123456"))).ShowsError("The code is not right");
        Assert.NotEqual("/account/confirm", (await asked.SubmitAsync("Confirm", ("Form.Code", code))).Path);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        (await (await browser.GetAsync(Export)).SubmitAsync("Confirm", ("Form.Code", code))).ShowsError("The code is not right");
    }

    [Fact]
    public async Task A_form_that_was_sent_too_late_is_carried_on_with_after_confirming_and_is_in_no_address()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, new Grant(Role.Auditor, AreaTable.England));
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        var log = await browser.GetAsync("/account/audit?Find=Asha%20R");
        app.Clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await log.SubmitAsync("Export");
        asked.Shows("Confirm it is you");
        Assert.Equal("?ReturnUrl=%2Faccount%2Fconfirm%3Fhandler%3DCarryOn", asked.Address.Query);
        Assert.DoesNotContain("Asha R", asked.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("Confirm it is you", (await browser.GetAsync("/account/confirm?handler=CarryOn")).Heading);

        var carryOn = await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password));
        carryOn.Shows("nothing has been done with it yet");
        Assert.Equal("Asha R", carryOn.Document.QuerySelector("main input[name=Find]")!.GetAttribute("value"));
        Assert.Empty(await app.AuditAsync("AuditLogExported"));
        Assert.Equal("text/csv", (await carryOn.SubmitAsync("Carry on")).ContentType);
        Assert.Single(await app.AuditAsync("AuditLogExported"));

        // once: the browser holds it no more
        Assert.DoesNotContain("Carry on", (await browser.GetAsync("/account/confirm?handler=CarryOn")).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_is_given_to_no_other_session_and_not_for_longer_than_a_sign_in_counts()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, new Grant(Role.Auditor, AreaTable.England));
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        var log = await browser.GetAsync("/account/audit");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await log.SubmitAsync("Export");
        await browser.SignInAsync(Email);
        Assert.NotEqual("Carry on", (await browser.GetAsync("/account/confirm?handler=CarryOn")).Heading);

        log = await browser.GetAsync("/account/audit");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var asked = await log.SubmitAsync("Export");
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        var late = await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password));
        Assert.NotEqual("Carry on", late.Heading);
        Assert.NotEqual("/account/confirm", late.Path);
    }

    [Fact]
    public async Task A_form_too_long_for_a_cookie_waits_sealed_in_the_page_that_asks()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, new Grant(Role.Auditor, AreaTable.England));
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        var log = await browser.GetAsync("/account/audit");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var written = Convert.ToHexString(RandomNumberGenerator.GetBytes(20_000));

        var asked = await log.SubmitAsync("Export", ("Find", written), ("Form.Password", "a field of another form"));
        asked.Shows("Confirm it is you");
        Assert.DoesNotContain(written[..20], asked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("audit", asked.Address.Query, StringComparison.Ordinal);
        asked = await asked.SubmitAsync("Confirm");
        asked.ShowsError("Enter your password or a code");
        var carryOn = await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password));

        carryOn.Shows("nothing has been done with it yet");
        Assert.Equal(written, carryOn.Document.QuerySelector("main input[name=Find]")!.GetAttribute("value"));
        Assert.Empty(await app.AuditAsync("AuditLogExported"));
        Assert.Equal("/account/audit", (await carryOn.SubmitAsync("Carry on")).Path);

        // another session is given nothing of it, nor is this one when it comes too late
        await browser.SignInAsync(Email);
        Assert.NotEqual("Carry on", (await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password))).Heading);
        asked = await LateAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotEqual("Carry on", (await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password))).Heading);

        async Task<Page> LateAsync()
        {
            var page = await browser.GetAsync("/account/audit");
            app.Clock.Advance(TimeSpan.FromMinutes(16));
            return await page.SubmitAsync("Export", ("Find", written));
        }
    }

    [Fact]
    public async Task A_passkey_carries_on_with_such_a_form_as_well()
    {
        await using var app = await GivenPasskey.AnAppAsync();
        await app.AnAccountAsync("ben@example.org", new Grant(Role.Auditor, AreaTable.England));
        var browser = app.Anonymous();
        await app.WithAnAppAsync(browser, "ben@example.org");
        using var device = await browser.AddPasskeyAsync();
        var log = await browser.GetAsync("/account/audit");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var written = Convert.ToHexString(RandomNumberGenerator.GetBytes(20_000));

        var asked = await log.SubmitAsync("Export", ("Find", written), ("Credential", "a field of another form"));
        asked.Shows("Confirm it is you");
        asked = await asked.SubmitAsync("Use a passkey", ("Credential", "no answer of a device"));
        asked.ShowsError("The passkey was not taken");
        Assert.DoesNotContain(written[..20], asked.Body, StringComparison.Ordinal);
        var carryOn = await asked.SubmitAsync("Use a passkey", ("Credential", device.Answer(await browser.OptionsAsync("/account/confirm"))));

        carryOn.Shows("nothing has been done with it yet");
        Assert.Equal(written, carryOn.Document.QuerySelector("main input[name=Find]")!.GetAttribute("value"));
        Assert.Equal("a field of another form", carryOn.Document.QuerySelector("main input[name=Credential]")!.GetAttribute("value"));
        Assert.Single(await app.AuditAsync("PasskeyConfirmed"));
        Assert.Empty(await app.AuditAsync("AuditLogExported"));
        Assert.Equal("/account/audit", (await carryOn.SubmitAsync("Carry on")).Path);
    }

    [Fact]
    public async Task A_provider_is_asked_in_another_tab_while_such_a_form_waits_in_this_one()
    {
        await using var provider = await HandmadeProvider.StartAsync();
        await using var app = await GivenProvider.AnAppAsync(provider, settings: [("Roles:2:Claim", "groups"), ("Roles:2:Value", "cdop-auditors"), ("Roles:2:Role", "Auditor"), ("Roles:2:Area", AreaTable.England)]);
        provider.Person["groups"] = new[] { "cdop-auditors" };
        var browser = app.Anonymous();
        await browser.SignInAtAsync(provider);
        var log = await browser.GetAsync("/account/audit");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var written = Convert.ToHexString(RandomNumberGenerator.GetBytes(20_000));

        var asked = await log.SubmitAsync("Export", ("Find", written), ("Kept", "a field of another form"));
        asked.Shows("Confirm in a new tab, then come back to this one");
        Assert.DoesNotContain(written[..20], asked.Body, StringComparison.Ordinal);
        Assert.Equal("_blank", asked.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Contains("Confirm with Lancashire Health", StringComparison.Ordinal)).GetAttribute("target"));

        // too early, twice: the same page, and what waits in it has not grown
        var waiting = asked.Document.QuerySelector("main input[name=Kept]")!.GetAttribute("value");
        for (var early = 0; early < 2; early++)
        {
            asked = await asked.SubmitAsync("I have confirmed");
            asked.ShowsError("You have not confirmed yet");
            Assert.Equal(waiting, asked.Document.QuerySelector("main input[name=Kept]")!.GetAttribute("value"));
        }

        provider.Otherwise["exp"] = app.Clock.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds();
        provider.Otherwise["auth_time"] = app.Clock.GetUtcNow().ToUnixTimeSeconds();
        var there = await asked.FollowAsync("Confirm with Lancashire Health");
        Assert.NotEqual("/account/sign-in/failed", (await browser.GetAsync(provider.SignIn(there.Address))).Path);
        Assert.Single(await app.AuditAsync("ProviderConfirmed"));
        var carryOn = await asked.SubmitAsync("I have confirmed");

        carryOn.Shows("nothing has been done with it yet");
        Assert.Equal(written, carryOn.Document.QuerySelector("main input[name=Find]")!.GetAttribute("value"));
        Assert.Equal("a field of another form", carryOn.Document.QuerySelector("main input[name=Kept]")!.GetAttribute("value"));
        Assert.Empty(await app.AuditAsync("AuditLogExported"));
        Assert.Equal("/account/audit", (await carryOn.SubmitAsync("Carry on")).Path);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public async Task A_file_that_was_chosen_is_asked_for_again_by_its_name_and_nothing_else_is_lost(int length)
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, new Grant(Role.Auditor, AreaTable.England));
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        var token = (await browser.GetAsync("/account/audit")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var written = Convert.ToHexString(RandomNumberGenerator.GetBytes(length));

        // no form that asks for a recent sign-in has a file today; one that gets one must lose nothing
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(written), "Find" } };
        form.Add(new ByteArrayContent("a letter"u8.ToArray()), "Form.Letter", "letter of the school.txt");
        form.Add(new ByteArrayContent("one"u8.ToArray()), "Form.Pictures", "<b>one.png");
        form.Add(new ByteArrayContent("two"u8.ToArray()), "Form.Pictures", "two.png");
        var asked = await browser.PostAsync("/account/audit?handler=Export", form);
        asked.Shows("Confirm it is you");
        Assert.DoesNotContain("letter of the school", $"{asked.Body}{asked.Address}", StringComparison.Ordinal);
        var carryOn = await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password));

        carryOn.Shows("we do not keep a file while you confirm").Shows("Choose again: letter of the school.txt").Shows("Choose again: <b>one.png, two.png");
        Assert.Equal(written, carryOn.Document.QuerySelector("main input[name=Find]")!.GetAttribute("value"));
        var files = carryOn.Document.QuerySelectorAll("main form[enctype='multipart/form-data'] input[type=file]");
        Assert.Equal([("Form.Letter", false), ("Form.Pictures", true)], files.Select(file => (file.GetAttribute("name")!, file.HasAttribute("multiple"))));
        Assert.All(files, file => Assert.NotNull(carryOn.Document.QuerySelector($"label[for={file.Id}]")));
        Assert.Empty(await app.AuditAsync("AuditLogExported"));
        Assert.Equal("/account/audit", (await carryOn.SubmitAsync("Carry on", [("Form.Letter", "letter of the school.txt", "a letter"u8.ToArray())])).Path);
    }

    [Fact]
    public async Task Wrong_passwords_lock_here_as_at_sign_in_and_the_address_to_return_to_is_never_another_site()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, Analyst);
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        var elsewhere = await (await browser.GetAsync("/account/confirm?ReturnUrl=https://example.com/")).SubmitAsync("Confirm", ("Form.Password", Given.Password));
        Assert.Equal("/analytics", elsewhere.Path);

        var asked = await browser.GetAsync("/account/confirm?ReturnUrl=/analytics");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await asked.SubmitAsync("Confirm", ("Form.Password", "wrong wrong wrong"));
        }

        (await asked.SubmitAsync("Confirm", ("Form.Password", Given.Password))).ShowsError("Enter the password you sign in with now");
        (await app.Anonymous().GetAsync("/account/confirm")).HasStatus(HttpStatusCode.OK).Shows("Sign in");
    }

    [Fact]
    public async Task A_form_that_was_sent_after_the_session_ended_leads_to_sign_in_and_back_to_its_page()
    {
        await using var app = await Given.AnAppAsync();
        await app.AnAccountAsync(Email, new Grant(Role.Administrator, "PAN-LANCASHIRE"));
        var browser = app.Anonymous();
        await browser.SignInAsync(Email);
        var form = await browser.GetAsync("/account/people/invite");
        app.Clock.Advance(TimeSpan.FromMinutes(31));

        var asked = await form.SubmitAsync("Invite", ("Form.Name", "Ben"));
        Assert.Equal("/account/sign-in", asked.Path);
        Assert.Equal("/account/people/invite", (await asked.SubmitAsync("Sign in", ("Form.Email", Email), ("Form.Password", Given.Password))).Path);
    }
}
