using System.Net;
using CdopWorkflow.TestKit;
using Microsoft.Data.Sqlite;

namespace CdopWorkflow.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_process_whose_databases_answer_is_ready()
    {
        await using var app = await TestApp.StartAsync();
        using var client = app.Api();
        Assert.Equal("live", await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_process_whose_database_is_gone_lives_and_is_not_ready()
    {
        await using var app = await TestApp.StartAsync(roles: "alerts");
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(app.Folder, "alerts.db*"))
        {
            File.Delete(file);
        }

        Directory.CreateDirectory(Path.Combine(app.Folder, "alerts.db"));
        using var client = app.Api();
        var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not ready", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("live", await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
    }
}
