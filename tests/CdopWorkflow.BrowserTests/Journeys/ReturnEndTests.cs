using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Returns;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>A professional leaves a return open on a screen until the code has run out.</summary>
public sealed class ReturnEndTests(Chromium chromium)
{
    private const string Reference = "LAN-2025-0001";
    private const string Written = "Two rooms, and damp in both";
    private static readonly DateTimeOffset FirstOfMay = new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan TwoHours = TimeSpan.FromMinutes(120) + TimeSpan.FromSeconds(2);

    [Fact]
    public async Task What_is_being_written_is_covered_and_can_be_saved_and_seen_again_with_a_new_code()
    {
        await using var installation = await Installation.StartAsync(chromium, FirstOfMay, Letters.MailIsSetUp);
        var link = await AskedAsync(installation);
        await using var professional = await installation.VisitorAsync();
        await professional.Page.Clock.InstallAsync();
        await EnterAsync(installation, professional, link);
        await professional.FollowAsync("Child death reporting form");
        await professional.AnswerAsync(("answers[summary]", Written));
        var field = professional.Page.Locator("[name='answers[summary]']");

        installation.App.Clock.Advance(TwoHours);
        await professional.Page.Clock.FastForwardAsync((long)TwoHours.TotalMilliseconds);
        await professional.ShowsAsync("Your code ran out", "What you wrote is still in this tab");
        await Expect(field).ToBeHiddenAsync();
        await Expect(professional.Page.Locator("h1:visible")).ToBeFocusedAsync();
        await Look.AtAsync(professional, "return-ended");
        Assert.Empty(await Axe.FindsAsync(professional.Page));
        await professional.PressAsync("Save what I wrote");
        await professional.ShowsAsync("What you wrote was saved. To go on you need a new code");
        await professional.DoesNotShowAsync("Testa");

        await EnterAsync(installation, professional, link);
        await professional.FollowAsync("Child death reporting form");
        await Expect(field).ToHaveValueAsync(Written);
    }

    /// <summary>The browser asks again by itself; that needs no script. The clock here is the browser's own, so the header is what is looked at.</summary>
    [Fact]
    public async Task Pages_that_show_the_child_or_the_answers_go_when_the_code_runs_out_without_scripts_too()
    {
        await using var installation = await Installation.StartAsync(chromium, FirstOfMay, Letters.MailIsSetUp);
        var link = await AskedAsync(installation);
        await using var professional = await installation.VisitorAsync(scripts: false);
        await professional.OpenAsync(link);
        Assert.Null(await RefreshAsync(professional, link));
        await EnterAsync(installation, professional, link);
        Assert.Equal("7201", await RefreshAsync(professional, link));
        Assert.Equal("7201", await RefreshAsync(professional, $"{link}/check"));
        Assert.Null(await RefreshAsync(professional, $"{link}/form/1"));

        installation.App.Clock.Advance(TwoHours);
        await professional.OpenAsync(link);
        await professional.DoesNotShowAsync("Testa");
        await professional.ShowsAsync("To open it you need a code");
    }

    private static async Task<string?> RefreshAsync(Visitor professional, string address) =>
        (await professional.Page.GotoAsync(address))!.Headers.GetValueOrDefault("refresh");

    private static async Task<string> AskedAsync(Installation installation)
    {
        await installation.App.IsNotifiedAsync(ADeath.Notified(ADeath.Expected) with { Reference = Reference });
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator);
        await coordinator.OpenAsync($"/reviews/{Reference}/accept");
        await coordinator.AnswerAsync(("Form.Council", "E06000008"), ("Form.Scope", "InScope"), ("Form.Expectedness", "Expected"));
        await coordinator.PressAsync("Save");
        await coordinator.OpenAsync("/reviews/agencies/contact?agency=Hospital");
        await coordinator.AnswerAsync(("Form.ContactEmail", "harriet.hospital@example.org"), ("Form.ManagerEmail", "max.manager@example.org"));
        await coordinator.PressAsync("Save");
        await coordinator.OpenAsync($"/reviews/{Reference}/request-returns");
        await coordinator.Page.Locator("[name='Form.Agencies'][value='Hospital']").CheckAsync();
        await coordinator.PressAsync("Request the returns");
        await coordinator.ShowsAsync("Returns requested");
        var line = (await installation.App.LettersAsync(Reference, "return-request")).Single(letter => letter.ToWhom == "Hospital").Text.Split('\n').Single(one => one.Contains("/returns/", StringComparison.Ordinal));
        return line[line.IndexOf("/returns/", StringComparison.Ordinal)..].Trim();
    }

    private static async Task EnterAsync(Installation installation, Visitor professional, string link)
    {
        await professional.OpenAsync(link);
        await professional.PressAsync("Send me a code");
        await professional.AnswerAsync(("Form.Code", await installation.App.LastCodeAsync(Reference)));
        await professional.PressAsync("Continue");
        await professional.ShowsAsync("To find your records");
    }
}
