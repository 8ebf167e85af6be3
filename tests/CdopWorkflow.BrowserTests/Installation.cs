using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.BrowserTests;

/// <summary>The whole program on a port of its own, for browsers, with a clock that the test moves.</summary>
public sealed class Installation : IAsyncDisposable
{
    public const string Panel = "PAN-LANCASHIRE";
    public const string Password = "violet kettle harbour";

    private readonly Chromium chromium;

    private Installation(TestApp app, Chromium chromium)
    {
        App = app;
        this.chromium = chromium;
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public TestApp App { get; }

    public string Address { get; }

    public static async Task<Installation> StartAsync(Chromium chromium, DateTimeOffset? at = null, Action<WebApplicationBuilder>? adjust = null) =>
        new(
            await TestApp.StartAsync(at, adjust: builder =>
            {
                // takes the place of the server in memory, which no browser can reach
                builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
                builder.Configuration["Identity:PasswordRounds"] = "1000";

                // the second factor has journeys of its own
                builder.Configuration["Identity:SecondFactor"] = "Offered";
                adjust?.Invoke(builder);
            }),
            chromium);

    /// <summary>Someone who has not signed in.</summary>
    public async Task<Visitor> VisitorAsync(bool scripts = true) => new(await chromium.OpenAsync(Address, scripts));

    /// <summary>Someone who asks for the program by a name: passkeys belong to names, and to no number.</summary>
    public async Task<Visitor> VisitorByNameAsync(bool scripts = true) => new(await chromium.OpenAsync(Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), scripts));

    /// <summary>Someone with an account, signed in through the sign-in page.</summary>
    public async Task<Visitor> SignedInAsync(string name, Role role, string area = Panel, bool scripts = true)
    {
        await AccountAsync(name, new Grant(role, area));
        var visitor = await VisitorAsync(scripts);
        await visitor.SignInAsync(name);
        return visitor;
    }

    /// <summary>A browser that goes on where another one was.</summary>
    public async Task<Visitor> AgainAsync(string cookies) => new(await chromium.OpenAsync(Address, cookies: cookies));

    /// <returns>The account.</returns>
    public Task<Guid> AccountAsync(string name, params Grant[] grants) => App.UseAsync<Accounts, Guid>(async accounts =>
    {
        var decision = await accounts.CreateAsync(name, EmailOf(name), Password, grants, TestContext.Current.CancellationToken);
        Assert.Empty(decision.Refusals);
        return decision.Value;
    });

    public static string EmailOf(string name) => $"{name.Replace(' ', '.')}@example.org".ToLowerInvariant();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
