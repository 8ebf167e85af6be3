using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Somebody writes for longer than a session lasts without a page.</summary>
public sealed class IdleEndTests(Chromium chromium)
{
    private const string Name = "Cora Coordinator";
    private const string LongForm = "/reviews/agreements";
    private const string Written = "Agreed by letter with the trust's lawyers";

    [Fact]
    public async Task Two_minutes_before_the_end_a_coordinator_is_warned_and_stays_signed_in_by_a_key()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var visitor = await WriterAsync(installation);

        await PassAsync(installation, visitor, TimeSpan.FromMinutes(27));
        await Expect(Dialog(visitor)).ToBeHiddenAsync();
        await PassAsync(installation, visitor, TimeSpan.FromSeconds(70));
        await Expect(Dialog(visitor)).ToContainTextAsync("you will be signed out in 2 minutes");
        await Look.AtAsync(visitor, "session-ends-soon");
        Assert.Empty(await Axe.FindsAsync(visitor.Page));

        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(Dialog(visitor)).ToBeHiddenAsync();
        await PassAsync(installation, visitor, TimeSpan.FromMinutes(27));
        await Expect(Dialog(visitor)).ToBeHiddenAsync();
        await Expect(Note(visitor)).ToHaveValueAsync(Written);
        await visitor.OpenAsync("/account");
        await visitor.ArrivesAtAsync("/account");
    }

    [Fact]
    public async Task What_was_written_waits_covered_until_the_same_person_has_signed_in_again_and_can_then_be_sent()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var visitor = await WriterAsync(installation);

        await PassAsync(installation, visitor, TimeSpan.FromMinutes(31));
        await Expect(Dialog(visitor)).ToContainTextAsync("You have been signed out");
        await Expect(Note(visitor)).ToBeHiddenAsync();
        await Look.AtAsync(visitor, "session-ended");
        Assert.Empty(await Axe.FindsAsync(visitor.Page));
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(Dialog(visitor)).ToBeVisibleAsync();

        var tab = new Visitor(await visitor.Page.RunAndWaitForPopupAsync(() => Dialog(visitor).GetByRole(AriaRole.Button, new() { Name = "Sign in again" }).ClickAsync()));
        await tab.AnswerAsync(("Form.Email", Installation.EmailOf(Name)), ("Form.Password", Installation.Password));
        await tab.PressAsync("Sign in");
        await tab.ShowsAsync("You are signed in", "go back to it");
        await Look.AtAsync(tab, "signed-in-again");

        await Expect(Dialog(visitor)).ToBeHiddenAsync();
        await Expect(Note(visitor)).ToHaveValueAsync(Written);
        await visitor.PressAsync("Record");
        await visitor.IsRefusedAsync("agency");
        await Expect(Note(visitor)).ToHaveValueAsync(Written);
    }

    [Fact]
    public async Task It_is_deleted_when_somebody_else_signs_in_and_when_its_writer_signs_out_in_another_tab()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var visitor = await WriterAsync(installation);
        await installation.AccountAsync("Ben Other", new Grant(Role.Coordinator, Installation.Panel));

        await PassAsync(installation, visitor, TimeSpan.FromMinutes(31));
        await Expect(Dialog(visitor)).ToContainTextAsync("You have been signed out");
        var other = new Visitor(await visitor.Page.Context.NewPageAsync());
        await other.SignInAsync("Ben Other");
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/sign-in"));
        await Expect(Note(visitor)).ToHaveCountAsync(0);

        await WriteAsync(visitor);
        await other.OpenAsync("/account");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First.ClickAsync();
        await other.ShowsAsync("You have signed out");
        await Expect(Note(visitor)).ToHaveCountAsync(0);
        await visitor.ArrivesAtAsync("/account/sign-in?ReturnUrl=%2Freviews%2Fagreements");
    }

    [Fact]
    public async Task A_page_on_which_nothing_was_written_does_not_stay_on_the_screen()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var visitor = await installation.SignedInAsync(Name, Role.Coordinator);
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenAsync("/reviews");

        await PassAsync(installation, visitor, TimeSpan.FromMinutes(31));

        await visitor.ArrivesAtAsync("/account/sign-in?ReturnUrl=%2Freviews");
    }

    [Fact]
    public async Task Without_scripts_a_long_form_says_beforehand_what_happens()
    {
        await using var installation = await Installation.StartAsync(chromium);
        await using var visitor = await installation.SignedInAsync(Name, Role.Coordinator, scripts: false);
        await visitor.OpenAsync(LongForm);
        await Expect(visitor.Page.Locator(".cdop-without-scripts")).ToBeVisibleAsync();
        await visitor.ShowsAsync("after 30 minutes without a new page you are signed out");
        await Look.AtAsync(visitor, "long-form-without-scripts");
    }

    private static async Task<Visitor> WriterAsync(Installation installation)
    {
        var visitor = await installation.SignedInAsync(Name, Role.Coordinator);
        await visitor.Page.Clock.InstallAsync();
        await WriteAsync(visitor);
        return visitor;
    }

    private static async Task WriteAsync(Visitor visitor)
    {
        await visitor.OpenAsync(LongForm);
        await visitor.AnswerAsync(("Form.Note", Written));
        await Expect(visitor.Page.Locator(".cdop-without-scripts")).ToBeHiddenAsync();
    }

    /// <summary>At the server and at the browser.</summary>
    private static async Task PassAsync(Installation installation, Visitor visitor, TimeSpan time)
    {
        installation.App.Clock.Advance(time);
        await visitor.Page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }

    private static ILocator Dialog(Visitor visitor) => visitor.Page.Locator("dialog");

    private static ILocator Note(Visitor visitor) => visitor.Page.Locator("[name='Form.Note']");
}
