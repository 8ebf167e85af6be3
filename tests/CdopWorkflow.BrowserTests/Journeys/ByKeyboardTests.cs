using CdopWorkflow.Platform.Access;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>For those who use no mouse.</summary>
public sealed class ByKeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task The_first_stop_on_a_page_leads_past_the_menu_to_its_content()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var visitor = await installation.VisitorAsync();
        await visitor.OpenAsync("/notifications/new");
        await visitor.Page.Keyboard.PressAsync("Tab");
        var skip = visitor.Page.GetByText("Skip to main content");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();

        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#main-content")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task A_person_signs_in_and_a_wrong_form_is_put_right_without_a_mouse()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await installation.AccountAsync("Cora Coordinator", new Grant(Role.Coordinator, Installation.Panel));
        await using var visitor = await installation.VisitorAsync();
        var keyboard = visitor.Page.Keyboard;
        await visitor.OpenAsync("/account/sign-in");
        await visitor.TabToAsync("Form.Email");
        await keyboard.PressAsync("Enter");

        // the summary of what is wrong takes the focus; its links lead to the fields
        await Expect(visitor.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("[name='Form.Email']")).ToBeFocusedAsync();
        await keyboard.TypeAsync(Installation.EmailOf("Cora Coordinator"));
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync(Installation.Password);
        await keyboard.PressAsync("Enter");
        await visitor.ShowsAsync("Sign out");

        await visitor.OpenAsync("/reviews/meetings");
        await visitor.TabToAsync("Form.MeetsOn.Day");
        foreach (var part in new[] { "7", "4", "2025" })
        {
            await keyboard.TypeAsync(part);
            await keyboard.PressAsync("Tab");
        }

        await keyboard.PressAsync("Enter");
        await visitor.ShowsAsync("7 April 2025");
    }
}
