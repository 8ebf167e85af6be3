using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using NotificationGiven = CdopWorkflow.Tests.Notifications.Given;

namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>Somebody who asks: a name for the file, and how a request is sent.</summary>
/// <param name="Name">As the file says it.</param>
/// <param name="Role">Null for nobody and for a machine.</param>
/// <param name="IsOther">Whether the person belongs to another area.</param>
/// <param name="SendAsync">Sends a request, and follows no redirect.</param>
internal sealed record Asker(string Name, Role? Role, bool IsOther, Func<HttpRequestMessage, Task<HttpResponseMessage>> SendAsync)
{
    /// <summary>What a form of theirs carries, or null where no page with a form is open to them.</summary>
    public required string? Token { get; init; }
}

/// <summary>Everybody who asks for every address.</summary>
internal static partial class Askers
{
    /// <summary>A panel that has nothing to do with Pan-Lancashire, in another region.</summary>
    public const string OtherPanel = "KIRKLEES";

    public static string AccountOf(Role role) => $"test-test-{role}".ToLowerInvariant();

    /// <summary>Those of the other area first: what the own ones post may change what there is.</summary>
    public static async Task<IReadOnlyList<Asker>> OfAsync(TestApp app)
    {
        List<Asker> all = [await BrowserAsync("nobody", null, false, app.Anonymous(), "/account/sign-in")];
        all.Add(new Asker("machine", null, false, app.Api(NotificationGiven.Hospital).SendAsync) { Token = null });
        foreach (var role in Enum.GetValues<Role>())
        {
            all.Add(await BrowserAsync($"{role}", role, true, app.As(role, OtherPanel, $"Other {role}"), "/account/change-password"));
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            all.Add(await BrowserAsync($"{role}", role, false, app.As(role, ADeath.Panel), "/account/change-password"));
        }

        foreach (var role in new[] { Role.Analyst, Role.Administrator })
        {
            all.Add(await BrowserAsync($"{role} of England", role, false, app.As(role, AreaTable.England, $"National {role}"), "/account/change-password"));
        }

        return all;
    }

    private static async Task<Asker> BrowserAsync(string name, Role? role, bool isOther, Browser browser, string withForm) => new(name, role, isOther, browser.AskAsync)
    {
        Token = TokenInPage().Match((await browser.GetAsync(withForm)).Body).Groups[1].Value,
    };

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex TokenInPage();
}
