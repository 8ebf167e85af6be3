using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>Two copies of every role behind the proxy that deploy/region describes: whoever comes in does not notice which one answers.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class ProxyTests(RegionUnderLoad load)
{
    private const string Password = "violet kettle harbour";

    [Fact]
    public async Task A_session_and_the_deaths_that_come_in_go_on_when_one_copy_of_each_role_is_killed()
    {
        var region = await load.RegionAsync();
        var copies = RegionalInstallation.RoleNames.Select(role => $"{role}-2").ToArray();
        await Task.WhenAll(copies.Select(region.StartAsync));
        await using var proxy = await ProxyServer.StartAsync(
            Path.Combine(RegionLogins.Deploy, "region"),
            RegionalInstallation.RoleNames.Select(role => (role, new[] { role, $"{role}-2" }.Select(region.AddressOf))));
        var created = await CdopProcess.RunAsync(region.Folder, ["account", "create-administrator", "--name", "Olga Operator", "--email", "olga@example.org"], Password);
        Assert.True(created.ExitCode == 0, created.Errors);

        using var operatorsBrowser = new HttpClient { BaseAddress = proxy.Address };
        await SignInAsync(operatorsBrowser);
        Assert.Contains("href=\"/operations/reviews\"", await operatorsBrowser.GetStringAsync(new Uri("operations", UriKind.Relative)), StringComparison.Ordinal);
        await SeesEveryServiceAsync(operatorsBrowser);
        await load.NotifyAsync(60, proxy.Address);

        var sending = load.NotifyAsync(80, proxy.Address);
        foreach (var role in RegionalInstallation.RoleNames)
        {
            region.Kill(role);
        }

        await SeesEveryServiceAsync(operatorsBrowser);
        await sending;
        await load.AccountAsync(proxy.Address);

        await Task.WhenAll(RegionalInstallation.RoleNames.Select(region.StartAsync));
        foreach (var copy in copies)
        {
            region.Kill(copy);
        }

        await SeesEveryServiceAsync(operatorsBrowser);
        await load.NotifyAsync(20, proxy.Address);
        await load.AccountAsync(proxy.Address);
    }

    /// <summary>Often enough that each copy of each role is asked.</summary>
    private static async Task SeesEveryServiceAsync(HttpClient browser)
    {
        for (var round = 0; round < 4; round++)
        {
            foreach (var role in RegionalInstallation.RoleNames)
            {
                using var page = await browser.GetAsync(new Uri($"operations/{role}", UriKind.Relative));
                var words = await page.Content.ReadAsStringAsync();
                Assert.True(page.StatusCode == HttpStatusCode.OK && words.Contains($"Messages that {role} has not handled", StringComparison.Ordinal), $"{page.StatusCode} {page.RequestMessage!.RequestUri}: {words}");

                // from every role's pages one gets to the other roles'
                Assert.Contains("href=\"/account/people\"", words, StringComparison.Ordinal);
                Assert.Contains("href=\"/reviews/forms\"", words, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The password, and then the code of an app that is set up: each page may come from another copy.</summary>
    private static async Task SignInAsync(HttpClient browser)
    {
        var asked = Read(await browser.GetStringAsync(new Uri("account/sign-in", UriKind.Relative)));
        var setUp = await SendAsync(browser, "account/sign-in", asked, ("Form.Email", "olga@example.org"), ("Form.Password", Password));
        var phone = AuthenticatorApp.Reading(setUp.QuerySelector("main p code")!.TextContent);
        var done = await SendAsync(browser, "account/authenticator", setUp, ("Form.Code", phone.CodeAt(DateTimeOffset.UtcNow)));
        Assert.Equal(10, done.QuerySelectorAll("main li code").Length);
    }

    private static async Task<IHtmlDocument> SendAsync(HttpClient browser, string path, IHtmlDocument page, params (string Name, string Value)[] answers)
    {
        var hidden = page.QuerySelectorAll<IHtmlInputElement>("main input[type=hidden]").Select(input => (Name: input.Name!, input.Value));
        using var form = new FormUrlEncodedContent(hidden.Concat(answers).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), form);
        var words = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {words}");
        return Read(words);
    }

    private static IHtmlDocument Read(string page) => new HtmlParser().ParseDocument(page);
}
