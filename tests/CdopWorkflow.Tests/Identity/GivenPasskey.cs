using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Identity;

/// <summary>A person with an app and, where a test wants it, a passkey.</summary>
internal static class GivenPasskey
{
    public const string Email = "asha@example.org";
    public const string List = "/account/passkeys";

    public static async Task<TestApp> AnAppAsync(string? address = null)
    {
        var app = await TestApp.StartAsync(adjust: builder =>
        {
            builder.Configuration["Identity:PasswordRounds"] = "1000";
            if (address is not null)
            {
                builder.Configuration["Identity:Passkeys:Address"] = address;
            }
        });
        await app.AnAccountAsync(Email, new Grant(Role.Coordinator, "PAN-LANCASHIRE"));
        return app;
    }

    /// <summary>Signs in for the first time, and so sets up an app.</summary>
    public static async Task<AuthenticatorApp> WithAnAppAsync(this TestApp app, Browser browser, string email = Email)
    {
        var page = await browser.SignInAsync(email);
        var phone = AuthenticatorApp.Reading(page.Document.QuerySelector("main p code")!.TextContent);
        (await page.SubmitAsync("Set up", ("Form.Code", phone.CodeAt(app.Clock.GetUtcNow())))).Shows("Your app is set up");
        return phone;
    }

    public static async Task<PasskeyDevice> AddPasskeyAsync(this Browser browser, string name = "Work laptop", PasskeyDevice? device = null)
    {
        device ??= new PasskeyDevice();
        var page = await browser.GetAsync(List);
        (await page.SubmitAsync("Add a passkey", ("Form.Name", name), ("Credential", device.Create(await browser.OptionsAsync(List, "Options"))))).Shows("Your passkey was added");
        return device;
    }

    public static async Task<string> OptionsAsync(this Browser browser, string page, string handler = "PasskeyOptions")
    {
        var options = await browser.GetAsync($"{page}?handler={handler}");
        Assert.Equal("application/json", options.ContentType);
        Assert.Equal("no-store", options.Headers["Cache-Control"]);
        return options.Body;
    }

    /// <summary>From the page that asks, with what the device answers.</summary>
    public static async Task<Page> UsePasskeyAsync(this Browser browser, PasskeyDevice device, string path = "/account/sign-in") =>
        await (await browser.GetAsync(path)).SubmitAsync("Use a passkey", ("Credential", device.Answer(await browser.OptionsAsync(path.Split('?')[0]))));

    public static Task<int> PasskeysAsync(this TestApp app) => app.UseAsync<IdentityDb, int>(db => db.Passkeys.CountAsync(TestContext.Current.CancellationToken));
}
