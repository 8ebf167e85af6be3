using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Host;
using CdopWorkflow.Identity.IssueCredential;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.NhsNumbers;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Notifications;

/// <summary>
/// How many notifications a second are acknowledged durably over HTTP, beside the raw commits of SQLite on the same disk in the
/// same run; and how long a decision takes to the figures.
/// </summary>
public static class DurableNotifications
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);
    private static int next;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cdop-bench-").FullName;
        try
        {
            Console.WriteLine($"CPU pressure before: {Pressure()}");
            var raw = RawCommits(folder);
            Console.WriteLine(Line("Raw SQLite commits (WAL, full sync), one writer", raw));
            await using var app = CdopHost.Build(new HostSettings(folder, Roles.All), builder =>
            {
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
            });
            await Databases.BringUpAsync(app.Services, CancellationToken.None);
            await app.StartAsync();
            var credential = await CredentialAsync(app);
            foreach (var clients in (int[])[1, 4, 16])
            {
                var rate = await NotifyAsync(app, credential, clients);
                Console.WriteLine(Line($"Notifications acknowledged, {clients} at once", rate) + $", {rate / raw:0.00} of raw commits");
                await SettleAsync(app);
            }

            await DecisionToFiguresAsync(app);
            Console.WriteLine($"CPU pressure after: {Pressure()}");
            await app.StopAsync();
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double RawCommits(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")}");
        connection.Open();
        Execute(connection, "pragma journal_mode = wal; pragma synchronous = full; create table raw (id integer primary key, body blob)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into raw (body) values (randomblob(2000))";
        var clock = Stopwatch.StartNew();
        var commits = 0;
        for (; clock.Elapsed < Round; commits++)
        {
            insert.ExecuteNonQuery();
        }

        return commits / clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> NotifyAsync(WebApplication app, string credential, int clients)
    {
        var (clock, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credential);
            while (clock.Elapsed < Round)
            {
                var number = Interlocked.Increment(ref next);
                using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/notifications") { Content = JsonContent.Create(Body(number)) };
                request.Headers.Add("Idempotency-Key", $"bench-{number}");
                using var response = await client.SendAsync(request);
                response.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
            }
        }));
        return done / clock.Elapsed.TotalSeconds;
    }

    /// <summary>From the commit of a decision to the commit of the figures, one at a time.</summary>
    private static async Task DecisionToFiguresAsync(WebApplication app)
    {
        var times = new List<double>();
        for (var number = 0; number < 200; number++)
        {
            var fact = new DeathReviewed(
                Guid.NewGuid(), 1, "PAN-LANCASHIRE", "E06000008", new Quarter(2026, 1), AgeBand.Days28To364, Sex.Male, EthnicGroup.White, EthnicGroup.White, 3,
                Answer.Yes, DeathCategory.SuddenUnexpectedUnexplained, ModifiableOutcome.Identified,
                [new ReviewedFactor("CO_SLEEPING_SOFA", Answer.Yes, "2", Answer.Yes)], 6, "2026.1", "form-c");
            await UseAsync<ReviewsDb>(app, async db =>
            {
                db.Publish(fact);
                await db.SaveChangesAsync();
            });
            var clock = Stopwatch.StartNew();
            var there = false;
            while (!there)
            {
                await UseAsync<AnalyticsDb>(app, async db => there = await db.Reviewed.AnyAsync(row => row.FactKey == fact.FactKey));
            }

            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Decision to figures: median {times[100]:0.0} ms, 95th {times[190]:0.0} ms, longest {times[^1]:0.0} ms"));
    }

    private static async Task SettleAsync(WebApplication app)
    {
        var clock = Stopwatch.StartNew();
        var waiting = 1;
        while (waiting > 0)
        {
            waiting = 0;
            await UseAsync<NotificationsDb>(app, async db => waiting += await db.Outbox.CountAsync());
            await UseAsync<ReviewsDb>(app, async db => waiting += await db.Outbox.CountAsync());
            await Task.Delay(20);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  every event of it in the figures {clock.Elapsed.TotalSeconds:0.0} s later"));
    }

    private static async Task<string> CredentialAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var credential = await scope.ServiceProvider.GetRequiredService<IssueCredentialHandler>().HandleAsync("Benchmark", CancellationToken.None);
        var known = false;
        while (!known)
        {
            await UseAsync<NotificationsDb>(app, async db => known = await db.MachineCredentials.AnyAsync());
        }

        return credential;
    }

    private static async Task UseAsync<TDb>(WebApplication app, Func<TDb, Task> work)
        where TDb : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    private static object Body(int number)
    {
        var born = new DateOnly(2009, 1, 1).AddDays(number * 7 % 5000);
        return new
        {
            notifier = new { name = "Load Test", agency = "Demonstration Hospital" },
            child = new { familyName = $"{Letters(number)}ford", forenames = $"{Letters(number * 31)}a", sex = "Female", bornOn = born, nhsNumber = NhsNumber.Synthetic(number).Digits, postcode = "ZZ99 1AA", council = "E06000008" },
            death = new { diedOn = born.AddDays(400 + (number % 300)), diedAt = "10:30", place = "Home", expectedness = "Unexpected", circumstances = "Invented for a measurement." },
        };
    }

    private static string Letters(int number) =>
        string.Concat(Enumerable.Range(0, 6).Select(place => (char)('a' + ((((number * (place + 7)) * 2654435761L) >> (place * 3) & 0xFFFF) % 26))));

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Line(string what, double rate) => string.Create(CultureInfo.InvariantCulture, $"{what}: {rate:0} a second");

    private static string Pressure() => File.Exists("/proc/pressure/cpu") ? File.ReadLines("/proc/pressure/cpu").First() : "not known";
}
