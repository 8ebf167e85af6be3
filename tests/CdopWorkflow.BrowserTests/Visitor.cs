using System.Text.RegularExpressions;
using CdopWorkflow.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests;

/// <summary>A person at a browser.</summary>
public sealed class Visitor(IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public string Path => new Uri(page.Url).AbsolutePath;

    public async Task SignInAsync(string name)
    {
        await GivePasswordAsync(name);
        await ShowsAsync("Sign out");
    }

    public async Task GivePasswordAsync(string name)
    {
        await OpenAsync("/account/sign-in");
        await AnswerAsync(("Form.Email", Installation.EmailOf(name)), ("Form.Password", Installation.Password));
        await PressAsync("Sign in");
    }

    /// <summary>Puts an authenticator app to the account of somebody who has signed in.</summary>
    public async Task SetUpAppAsync(DateTimeOffset now)
    {
        await OpenAsync("/account/authenticator");
        var phone = AuthenticatorApp.Reading(await page.Locator("main p code").TextContentAsync() ?? "");
        await AnswerAsync(("Form.Password", Installation.Password), ("Form.Code", phone.CodeAt(now)));
        await PressAsync("Set up");
        await ShowsAsync("Your app is set up");
    }

    public async Task OpenAsync(string path, int answer = 200)
    {
        var response = (await page.GotoAsync(path))!;
        Assert.True(response.Status == answer, $"{path} answered {response.Status}");
    }

    /// <summary>Fills in fields by their names: types, chooses or ticks, whichever the field takes.</summary>
    public async Task AnswerAsync(params (string Name, string Value)[] answers)
    {
        foreach (var (name, value) in answers)
        {
            var field = page.Locator($"[name='{name}']");
            switch (await field.First.EvaluateAsync<string>("e => e.matches('input[type=radio], input[type=checkbox]') ? 'choice' : e.matches('select') ? e.checkVisibility() ? 'select' : 'enhanced' : 'text'"))
            {
                case "choice":
                    await page.Locator($"[name='{name}'][value='{value}']").CheckAsync();
                    break;
                case "select":
                    await field.SelectOptionAsync(value);
                    break;
                case "enhanced":
                    await TypeAndChooseAsync(field, value);
                    break;
                default:
                    await field.First.FillAsync(value);
                    break;
            }
        }
    }

    public async Task PressAsync(string button) => await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public async Task FollowAsync(string link) => await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>As somebody does who uses no mouse.</summary>
    public Task TabToAsync(string field) => TabUntilAsync("name", field);

    public Task TabToButtonAsync(string text) => TabUntilAsync("innerText", text);

    public async Task ShowsAsync(params string[] words)
    {
        foreach (var word in words)
        {
            await Expect(page.Locator("body")).ToContainTextAsync(word);
        }
    }

    public async Task DoesNotShowAsync(string words) => await Expect(page.Locator("body")).Not.ToContainTextAsync(words);

    /// <summary>The error summary says it.</summary>
    public async Task IsRefusedAsync(params string[] reasons)
    {
        foreach (var reason in reasons)
        {
            await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync(reason);
        }
    }

    public async Task ArrivesAtAsync(string ending) => await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$"));

    public Task<string> CookiesAsync() => page.Context.StorageStateAsync();

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    private async Task TabUntilAsync(string property, string value)
    {
        for (var stops = 0; stops < 40; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>($"() => (document.activeElement.{property} ?? '').trim()") == value)
            {
                return;
            }
        }

        Assert.Fail($"Forty stops do not reach {value}");
    }

    /// <summary>Where scripts run, a long list is a box to type in.</summary>
    private async Task TypeAndChooseAsync(ILocator select, string value)
    {
        var text = (await select.Locator($"option[value='{value}']").TextContentAsync())!.Trim();
        var box = select.Locator("xpath=preceding-sibling::div//input | following-sibling::div//input").First;
        await box.FillAsync(text);
        await page.GetByRole(AriaRole.Option, new() { Name = text, Exact = true }).First.ClickAsync();
    }
}
