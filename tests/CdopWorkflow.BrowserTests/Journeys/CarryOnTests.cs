using System.Security.Cryptography;
using CdopWorkflow.BrowserTests.EveryPage;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Tests.Reviews;
using static Microsoft.Playwright.Assertions;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Somebody sends a form so long after signing in that they must confirm who they are.</summary>
public sealed class CarryOnTests(Chromium chromium)
{
    private const string Written = "Passport seen by the data protection officer, who met her before the Family Court";

    /// <summary>Words that cannot be squeezed.</summary>
    private static readonly string TooLong = $"{Written}: {Convert.ToHexString(RandomNumberGenerator.GetBytes(4_000))}";

    [Fact]
    public Task What_was_written_is_sent_on_by_keyboard_once_its_writer_has_confirmed_who_they_are() => WalkAsync(scripts: true, Written);

    [Fact]
    public Task The_same_without_scripts() => WalkAsync(scripts: false, Written);

    [Fact]
    public Task Nothing_of_what_is_too_long_for_a_cookie_is_lost() => WalkAsync(scripts: true, TooLong, refused: true);

    [Fact]
    public Task Nor_without_scripts() => WalkAsync(scripts: false, TooLong, refused: true);

    /// <param name="refused">Whether what was written is too long for the form as well: then it is shown again, to be shortened.</param>
    private async Task WalkAsync(bool scripts, string written, bool refused = false)
    {
        await using var installation = await Installation.StartAsync(chromium, new DateTimeOffset(2025, 3, 11, 9, 0, 0, TimeSpan.Zero));
        var reference = await installation.App.IsNotifiedAsync(ADeath.Notified(content => content with { Carers = [new Carer { Name = "Mara Testa", Relationship = "Mother" }, new Carer { Name = "Sam Testa", Relationship = "Father" }] }));
        await installation.App.Coordinator().AcceptAsync(reference);
        await using var coordinator = await installation.SignedInAsync("Cora Coordinator", Role.Coordinator, scripts: scripts);
        var keyboard = coordinator.Page.Keyboard;
        await coordinator.OpenAsync($"/reviews/{reference}/subject-access");
        await coordinator.TabToAsync("Form.Person");
        await keyboard.PressAsync("Space");
        await coordinator.TabToAsync("Form.Identified");
        await keyboard.InsertTextAsync(written);
        installation.App.Clock.Advance(TimeSpan.FromMinutes(16));
        await SendAsync(coordinator, "Put the file together");

        // nobody who sits down at the desk reads it meanwhile
        await coordinator.ShowsAsync("Confirm it is you");
        Assert.DoesNotContain(written[..40], $"{Uri.UnescapeDataString(coordinator.Page.Url)} {await coordinator.Page.ContentAsync()}", StringComparison.Ordinal);
        Assert.Empty(scripts ? await Axe.FindsAsync(coordinator.Page) : []);
        await Look.AtAsync(coordinator, refused ? "confirm-long" : "confirm");
        await ConfirmAsync(coordinator, "wrong wrong wrong");
        await coordinator.IsRefusedAsync("Enter the password you sign in with now");
        await ConfirmAsync(coordinator, Installation.Password);

        await coordinator.ShowsAsync("Carry on", "nothing has been done with it yet");
        Assert.Empty(scripts ? await Axe.FindsAsync(coordinator.Page) : []);
        Assert.Empty(await BrowserStorage.FindsAsync(coordinator.Page));
        await Look.AtAsync(coordinator, refused ? "carry-on-long" : "carry-on");
        if (refused)
        {
            await SendAsync(coordinator, "Carry on");
            await coordinator.ArrivesAtAsync($"/reviews/{reference}/subject-access?handler=Export");
            await Expect(coordinator.Page.Locator("[name='Form.Identified']")).ToHaveValueAsync(written);
            await Look.AtAsync(coordinator, "carried-on-long");
            return;
        }

        await coordinator.TabToButtonAsync("Carry on");
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => keyboard.PressAsync("Enter"));
        Assert.Contains("Mara Testa", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // a file leaves the page where it is: it leads back
        await coordinator.FollowAsync("Go back to the page you were on");
        await coordinator.ArrivesAtAsync($"/reviews/{reference}/subject-access");
        await coordinator.OpenAsync($"/reviews/{reference}/history");
        await Expect(coordinator.Page.GetByText(written)).ToHaveCountAsync(1);
    }

    private static async Task ConfirmAsync(Visitor visitor, string password)
    {
        await visitor.TabToAsync("Form.Password");
        await visitor.Page.Keyboard.InsertTextAsync(password);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task SendAsync(Visitor visitor, string button)
    {
        await visitor.TabToButtonAsync(button);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }
}
