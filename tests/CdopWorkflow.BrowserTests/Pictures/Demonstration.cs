using CdopWorkflow.Host;
using CdopWorkflow.Host.Commands;
using CdopWorkflow.Host.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.BrowserTests.Pictures;

/// <summary>What `cdop demo` fills, served.</summary>
internal sealed class Demonstration(Chromium chromium, WebApplication app, string folder) : IAsyncDisposable
{
    public static async Task<Demonstration> StartAsync(Chromium chromium)
    {
        var folder = Directory.CreateTempSubdirectory("cdop-pictures-").FullName;
        Environment.SetEnvironmentVariable("CDOP_DATA", folder);
        Assert.Equal(ExitCodes.Done, await DemoCommand.Create().Parse([]).InvokeAsync());
        var app = CdopHost.Build(new HostSettings(folder, Roles.All), builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        return new Demonstration(chromium, app, folder);
    }

    /// <param name="who">The part of the address before "@demo.example".</param>
    public async Task<Visitor> AsAsync(string who)
    {
        var visitor = new Visitor(await chromium.OpenAsync(app.Urls.Single()));
        await visitor.OpenAsync("/account/sign-in");
        await visitor.AnswerAsync(("Form.Email", $"{who}@demo.example"), ("Form.Password", DemoPeople.Password));
        await visitor.PressAsync("Sign in");
        await visitor.ShowsAsync("Sign out");
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
