using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Through a provider that others wrote, and that is certified: what we think the standard says is what it says.</summary>
public sealed class CertifiedProviderTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_signs_in_through_the_provider_lands_on_the_worklist_and_signs_out_at_both(bool scripts)
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var installation = await Installation.StartAsync(chromium, DateTimeOffset.UtcNow, provider.Use);
        await using var visitor = await installation.VisitorAsync(scripts);
        await SignInAsync(visitor, "asha");
        await visitor.ArrivesAtAsync("/reviews");
        await visitor.ShowsAsync("Asha Rahman");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync($"{installation.Address}/");
        await provider.HasToldOfSigningOutAsync();

        // there as well: whoever wants to go on is asked who they are
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Sign in with Lancashire Health");
        await Expect(visitor.Page.Locator("input[name=login]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_signs_out_at_the_provider_is_signed_out_here()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var installation = await Installation.StartAsync(chromium, DateTimeOffset.UtcNow, provider.Use);
        await using var visitor = await installation.VisitorAsync();
        await SignInAsync(visitor, "asha");
        await visitor.ArrivesAtAsync("/reviews");

        await visitor.Page.GotoAsync($"{provider.Address}/session/end");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await provider.HasToldOfSigningOutAsync();

        await visitor.OpenAsync("/reviews");
        await visitor.ArrivesAtAsync("/account/sign-in?ReturnUrl=%2Freviews");
    }

    [Fact]
    public async Task Somebody_whom_the_provider_knows_and_gives_no_role_has_no_access()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var installation = await Installation.StartAsync(chromium, DateTimeOffset.UtcNow, provider.Use);
        await using var visitor = await installation.VisitorAsync();
        await SignInAsync(visitor, "ben");
        await visitor.ArrivesAtAsync("/account/sign-in/no-access");
    }

    private static async Task SignInAsync(Visitor visitor, string login)
    {
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Sign in with Lancashire Health");
        await visitor.Page.Locator("input[name=login]").FillAsync(login);
        await visitor.Page.Locator("input[name=password]").FillAsync("any");
        await visitor.Page.Locator("button[type=submit]").ClickAsync();
    }
}
