using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Host;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.TestKit;

/// <summary>The whole program in this process: the real host, SQLite files in a folder of its own, a clock that the test moves.</summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>
    /// Empty databases, made from the models once a test run and copied for every application: making them costs more than most
    /// tests. That migrations lead to the same tables has tests of its own.
    /// </summary>
    private static readonly Lazy<Task<string>> EmptyInstallation = new(MakeEmptyInstallationAsync);

    /// <summary>
    /// What the framework finds out about the types that pages bind, which is half the work of starting: the same in every application
    /// and found out once a test run.
    /// </summary>
    private static IModelMetadataProvider? pages;

    private static readonly Uri Localhost = new("http://localhost/");

    private readonly WebApplication app;
    private bool left;

    private TestApp(WebApplication app, FakeClock clock, CapturedLog log, string folder)
    {
        this.app = app;
        Clock = clock;
        Log = log;
        Folder = folder;
    }

    /// <summary>Makes empty databases on a server for an application that starts; null, or where nobody says how, for SQLite files.</summary>
    public static Func<Task<DatabaseOptions?>>? OnServer { get; set; }

    /// <summary>Sees every query of every application that starts, once for each form of it; null where nobody looks.</summary>
    public static IInterceptor? Watches { get; set; }

    public FakeClock Clock { get; }

    /// <summary>Every line the program logged, with its arguments filled in.</summary>
    public CapturedLog Log { get; }

    /// <summary>The data folder, with the database files.</summary>
    public string Folder { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>A port where a test put it on one, else a name that stands for the server in memory.</summary>
    private Uri Home => IsOnAPort ? new Uri(app.Urls.Single()) : Localhost;

    private bool IsOnAPort => Services.GetRequiredService<IServer>() is not TestServer;

    /// <param name="at">What the clock shows; 10 March 2025 at 8am unless told.</param>
    /// <param name="roles">The roles to serve, separated by commas; all unless told.</param>
    /// <param name="adjust">What this test changes in the application before it is built.</param>
    public static async Task<TestApp> StartAsync(DateTimeOffset? at = null, string? roles = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var folder = Directory.CreateTempSubdirectory("cdop-test-").FullName;
        foreach (var file in Directory.EnumerateFiles(await EmptyInstallation.Value))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var server = OnServer is { } make ? await make() : null;
        var clock = new FakeClock(at ?? new DateTimeOffset(2025, 3, 10, 8, 0, 0, TimeSpan.Zero));
        var log = new CapturedLog();
        var app = CdopHost.Build(new HostSettings(folder, Roles.Parse(roles, out _)), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            if (server is not null)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(server));
            }

            if (pages is not null)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(pages));
            }

            Watch(builder.Services);
            adjust?.Invoke(builder);
        });
        await app.StartAsync();
        pages ??= app.Services.GetService<IModelMetadataProvider>();
        return new TestApp(app, clock, log, folder);
    }

    /// <summary>A signed-in person's browser. The cookie is a real one; only the sign-in page is skipped.</summary>
    public Browser As(Role role, string area, string? name = null) => As(name ?? $"Test {role}", new Grant(role, area));

    public Browser As(string name, params Grant[] grants) =>
        new(Connect, Home, Services, new Person($"test-{name.ToLowerInvariant().Replace(' ', '-')}", name, grants));

    /// <summary>A browser with a cookie of one session, made when the ticket says.</summary>
    public Browser Holding(Person person, SessionTicket session) => new(Connect, Home, Services, person, session);

    /// <summary>The browser of someone who has not signed in.</summary>
    public Browser Anonymous() => new(Connect, Home, Services, null);

    /// <summary>A client without cookies, for the API.</summary>
    public HttpClient Api(string? credential = null)
    {
        var client = app.GetTestServer().CreateClient();
        if (credential is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", credential);
        }

        return client;
    }

    /// <summary>Runs work with a service's DbContext or handler in a scope of its own.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task UseAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task RunRoundsAsync() => Services.GetRequiredService<RoundsWorker>().RunAllAsync(CancellationToken.None);

    /// <summary>Hands waiting letters to the mail server, if the test set one up.</summary>
    public Task SendLettersAsync() => Services.GetRequiredService<LetterWorker>().SendAllAsync(CancellationToken.None);

    /// <summary>Every letter that a service posted, the oldest first.</summary>
    public Task<List<Letter>> LettersAsync<TDb>()
        where TDb : ServiceDb => UseAsync(async (TDb db) =>
            (await db.Letters.AsNoTracking().OrderBy(letter => letter.Id).ToListAsync()).ConvertAll(Services.GetRequiredService<LetterBox>().Open));

    /// <summary>Returns when every event has reached every consumer. Fails after a minute, naming what waits.</summary>
    public async Task SettleAsync()
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (true)
        {
            var waiting = new List<string>();
            foreach (var database in Services.GetServices<ServiceDatabase>())
            {
                await using var scope = Services.CreateAsyncScope();
                var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType);
                waiting.AddRange(await db.Outbox.Select(message => message.WireName).ToListAsync());
                waiting.AddRange(await db.Inbox.Where(message => message.Status != InboxStatus.Done)
                    .Select(message => message.Consumer + ": " + message.Error).ToListAsync());
            }

            if (waiting.Count == 0)
            {
                return;
            }

            if (Environment.TickCount64 > deadline)
            {
                throw new InvalidOperationException($"Still waiting: {string.Join(", ", waiting.Distinct())}\n{Log}");
            }

            // parked messages fall due by the clock, which stands still
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Delay(5);
        }
    }

    private static void Watch(IServiceCollection services)
    {
        if (Watches is { } watches)
        {
            services.ConfigureDbContext<NotificationsDb>(options => options.AddInterceptors(watches));
            services.ConfigureDbContext<ReviewsDb>(options => options.AddInterceptors(watches));
            services.ConfigureDbContext<AnalyticsDb>(options => options.AddInterceptors(watches));
            services.ConfigureDbContext<AlertsDb>(options => options.AddInterceptors(watches));
            services.ConfigureDbContext<IdentityDb>(options => options.AddInterceptors(watches));
        }
    }

    /// <summary>Ends the application, and leaves its data folder to the caller.</summary>
    public async Task<string> LeaveAsync()
    {
        left = true;
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Folder;
    }

    public async ValueTask DisposeAsync()
    {
        if (left)
        {
            return;
        }

        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private HttpClient Connect() => IsOnAPort ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) : app.GetTestServer().CreateClient();

    private static async Task<string> MakeEmptyInstallationAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cdop-empty-").FullName;
        await using (var app = CdopHost.Build(new HostSettings(folder, Roles.All), builder => builder.Logging.ClearProviders()))
        {
            foreach (var database in app.Services.GetServices<ServiceDatabase>())
            {
                await using var scope = app.Services.CreateAsyncScope();
                await ((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType)).Database.EnsureCreatedAsync();
            }
        }

        // closing the pooled connections moves the write-ahead logs into the files that are copied
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return folder;
    }
}
