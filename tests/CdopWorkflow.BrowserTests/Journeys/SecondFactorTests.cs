using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>As every installation but a demonstration is: nobody gets in with a password alone.</summary>
public sealed class SecondFactorTests(Chromium chromium)
{
    private const string Name = "Cora Coordinator";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_sets_up_an_app_at_the_first_sign_in_and_later_signs_in_with_its_code(bool scripts)
    {
        await using var installation = await Installation.StartAsync(chromium, adjust: builder => builder.Configuration["Identity:SecondFactor"] = "Required");
        await installation.AccountAsync(Name, new Grant(Role.Coordinator, Installation.Panel));
        await using var visitor = await installation.VisitorAsync(scripts);
        await visitor.GivePasswordAsync(Name);
        await visitor.ShowsAsync("Set up your authenticator app");
        await Look.AtAsync(visitor, $"set-up-app-{scripts}");
        await Expect(visitor.Page.Locator(".cdop-qr")).ToBeVisibleAsync();
        var phone = AuthenticatorApp.Reading(await visitor.Page.Locator("main p code").TextContentAsync() ?? "");

        await visitor.PressAsync("Set up");
        await visitor.IsRefusedAsync("Enter the code that your app shows");
        await visitor.AnswerAsync(("Form.Code", phone.CodeAt(installation.App.Clock.GetUtcNow())));
        await visitor.PressAsync("Set up");
        await visitor.ShowsAsync("Your app is set up", "They are not shown again");
        await Look.AtAsync(visitor, $"recovery-codes-{scripts}");
        await Expect(visitor.Page.Locator("main li code")).ToHaveCountAsync(10);
        await visitor.PressAsync("I have kept them: continue");
        await visitor.ArrivesAtAsync("/reviews");

        installation.App.Clock.Advance(TimeSpan.FromHours(9));
        await visitor.GivePasswordAsync(Name);
        await visitor.ArrivesAtAsync("/account/sign-in/code?ReturnUrl=%2F");
        await visitor.AnswerAsync(("Form.Code", "000000"));
        await visitor.PressAsync("Continue");
        await visitor.IsRefusedAsync("The code is not right");
        await Look.AtAsync(visitor, $"enter-code-{scripts}");
        await visitor.AnswerAsync(("Form.Code", phone.CodeAt(installation.App.Clock.GetUtcNow())));
        await visitor.PressAsync("Continue");
        await visitor.ShowsAsync("Sign out");
    }
}
