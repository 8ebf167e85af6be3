using CdopWorkflow.Platform.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>With a device that the browser itself plays: what our script sends is what browsers send.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    private const string Name = "Cora Coordinator";

    [Fact]
    public async Task A_coordinator_adds_a_passkey_and_signs_in_with_it_alone_and_as_a_second_factor()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await installation.AccountAsync(Name, new Grant(Role.Coordinator, Installation.Panel));
        await using var visitor = await installation.VisitorByNameAsync();
        await PlugInAsync(visitor.Page);
        await visitor.SignInAsync(Name);
        await visitor.SetUpAppAsync(installation.App.Clock.GetUtcNow());

        await visitor.OpenAsync("/account/passkeys");
        await visitor.PressAsync("Add a passkey");
        await visitor.IsRefusedAsync("Enter a name for the passkey");
        await visitor.AnswerAsync(("Form.Name", "Work laptop"));
        await visitor.PressAsync("Add a passkey");
        await visitor.ShowsAsync("Your passkey was added", "Work laptop");
        await Look.AtAsync(visitor, "passkeys");

        await SignOutAsync(visitor);
        await visitor.OpenAsync("/account/sign-in?ReturnUrl=%2Freviews%2Factions");
        await Look.AtAsync(visitor, "sign-in-with-passkey");
        await visitor.PressAsync("Use a passkey");
        await visitor.ArrivesAtAsync("/reviews/actions");

        await SignOutAsync(visitor);
        await visitor.GivePasswordAsync(Name);
        await visitor.ShowsAsync("Enter your code");
        await visitor.PressAsync("Use a passkey");
        await visitor.ArrivesAtAsync("/reviews");

        installation.App.Clock.Advance(TimeSpan.FromMinutes(20));
        await visitor.OpenAsync("/account/passkeys");
        await visitor.ShowsAsync("Confirm it is you");
        await visitor.PressAsync("Use a passkey");
        await visitor.ArrivesAtAsync("/account/passkeys");
        await visitor.FollowAsync("Change Work laptop");
        await visitor.PressAsync("Remove the passkey");
        await visitor.ShowsAsync("The passkey was removed");

        await SignOutAsync(visitor);
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Use a passkey");
        await visitor.IsRefusedAsync("The passkey did not sign you in");
    }

    [Fact]
    public async Task Without_scripts_no_passkey_is_offered_and_the_code_of_the_app_still_works()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var visitor = await installation.VisitorByNameAsync(scripts: false);
        await visitor.OpenAsync("/account/sign-in");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" })).ToBeHiddenAsync();

        await installation.AccountAsync(Name, new Grant(Role.Coordinator, Installation.Panel));
        await visitor.SignInAsync(Name);
        await visitor.SetUpAppAsync(installation.App.Clock.GetUtcNow());
        await visitor.OpenAsync("/account/passkeys");
        await visitor.ShowsAsync("Your browser makes no passkeys here, or runs no scripts");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Somebody_who_thinks_better_of_it_is_told_so_and_can_go_on_with_the_password()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var visitor = await installation.VisitorByNameAsync();
        await PlugInAsync(visitor.Page, verified: false);
        await visitor.OpenAsync("/account/sign-in");
        var fault = visitor.Page.GetByText("No passkey was given. You can try again, or go on without one.");
        await Expect(fault).ToBeHiddenAsync();

        await visitor.PressAsync("Use a passkey");

        await Expect(fault).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First.ClickAsync();
        await visitor.ShowsAsync("You have signed out");
    }

    /// <summary>A device of the browser's own: somebody touches it at once, and gives the finger, or does not.</summary>
    private static async Task PlugInAsync(IPage page, bool verified = true)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = verified,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
