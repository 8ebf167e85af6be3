using CdopWorkflow.Host;
using CdopWorkflow.Identity.IssueCredential;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>A data folder with a credential in it; opened in this process only while nothing else serves it.</summary>
public sealed class Installation : IAsyncDisposable
{
    /// <summary>Never started: it reads the keys that sign cookies.</summary>
    private readonly Lazy<WebApplication> keys;

    private Installation(string folder)
    {
        Folder = folder;
        keys = new(() => CdopHost.Build(new HostSettings(folder, Roles.All), builder => builder.Logging.ClearProviders()));
    }

    public string Folder { get; }

    public string Credential { get; private set; } = "";

    /// <summary>A folder with nothing in it.</summary>
    public static Installation Empty() => new(Directory.CreateTempSubdirectory("cdop-empty-").FullName);

    /// <param name="folder">A new folder, where it matters which volume it is on.</param>
    public static async Task<Installation> CreateAsync(string? folder = null)
    {
        var installation = new Installation(folder ?? Directory.CreateTempSubdirectory("cdop-kills-").FullName);
        await installation.WithAsync(async app =>
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                installation.Credential = await scope.ServiceProvider.GetRequiredService<IssueCredentialHandler>().HandleAsync("Load test", CancellationToken.None);
            }

            await SettleAsync(app);
        });
        return installation;
    }

    /// <summary>What a test prepared in its own process, ready to be served by others.</summary>
    public static async Task<Installation> OfAsync(TestApp app)
    {
        var installation = new Installation(await app.LeaveAsync());
        await MigratedSchema.MarkAsync(new HostSettings(installation.Folder, Roles.All));
        return installation;
    }

    /// <summary>The same once more, in a folder of its own: what would have happened without a kill.</summary>
    public Installation Copy()
    {
        SqliteConnection.ClearAllPools();
        var copy = new Installation(Directory.CreateTempSubdirectory("cdop-twin-").FullName);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy.Folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    /// <summary>The browser of somebody signed in to a process that serves this folder.</summary>
    public Browser BrowserOf(CdopProcess serving, Person person) => new(
        () => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = serving.Address }, serving.Address, keys.Value.Services, person);

    /// <summary>Lets every event reach every consumer; fails after two minutes.</summary>
    public Task SettleAsync() => WithAsync(SettleAsync);

    public async Task<TResult> UseAsync<TDb, TResult>(Func<TDb, Task<TResult>> query)
        where TDb : ServiceDb
    {
        var result = default(TResult);
        await WithAsync(async app =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            result = await query(scope.ServiceProvider.GetRequiredService<TDb>());
        });
        return result!;
    }

    /// <summary>Opens it in this process, with its background work running, and closes it again.</summary>
    /// <param name="work">What is done with it.</param>
    /// <param name="adjust">What is changed in the application before it is built.</param>
    public async Task WithAsync(Func<WebApplication, Task> work, Action<WebApplicationBuilder>? adjust = null)
    {
        await using var app = CdopHost.Build(new HostSettings(Folder, Roles.All), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            adjust?.Invoke(builder);
        });
        await Databases.BringUpAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        try
        {
            await work(app);
        }
        finally
        {
            await app.StopAsync();
        }

        SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        if (keys.IsValueCreated)
        {
            await keys.Value.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task SettleAsync(WebApplication app)
    {
        var deadline = Environment.TickCount64 + 120_000;
        while (await WaitingAsync(app) is > 0 and var waiting)
        {
            if (Environment.TickCount64 > deadline)
            {
                throw new InvalidOperationException($"{waiting} messages still wait.");
            }

            await Task.Delay(50);
        }
    }

    private static async Task<int> WaitingAsync(WebApplication app)
    {
        var waiting = 0;
        foreach (var database in app.Services.GetServices<ServiceDatabase>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
            waiting += await db.Outbox.CountAsync() + await db.Inbox.CountAsync(message => message.Status != InboxStatus.Done);
        }

        return waiting;
    }
}
