using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Host;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Benchmarks.Figures;

/// <summary>
/// The analysts' pages for England over twenty years of facts, by HTTP on this machine, beside the same question as GROUP BY over the
/// facts in the same run; and how long the cube takes to count anew.
/// </summary>
public static class FiguresBenchmark
{
    private const int Requests = 20;

    /// <summary>Beyond these the same facts are copied: inventing millions takes longer than all the rest.</summary>
    private const int MostInvented = 100_000;

    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static async Task<int> RunAsync(int facts)
    {
        var folder = Directory.CreateTempSubdirectory("cdop-bench-").FullName;
        try
        {
            await using var app = CdopHost.Build(new HostSettings(folder, Roles.Parse("analytics", out _)), builder =>
            {
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
            });
            foreach (var database in app.Services.GetServices<ServiceDatabase>())
            {
                await using var scope = app.Services.CreateAsyncScope();
                await ((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType)).Database.EnsureCreatedAsync();
            }

            var today = UkTime.DateOf(DateTimeOffset.UtcNow);
            var clock = Stopwatch.StartNew();
            await ManyFacts.FillDenominatorsAsync(app.Services, today);
            await ManyFacts.FillAsync(app.Services, Math.Min(facts, MostInvented), today);
            Say($"{Math.Min(facts, MostInvented):N0} reviews over 20 years, each with its death, written in {clock.Elapsed.TotalSeconds:0} s");
            await RebuildAsync(app.Services, folder);
            if (facts > MostInvented)
            {
                clock.Restart();
                await UseAsync<AnalyticsDb, int>(app.Services, db => MoreFacts.MultiplyAsync(db, facts / MostInvented));
                Say($"{facts:N0} reviews now: each copied {facts / MostInvented - 1} times, and counted as often, in {clock.Elapsed.TotalSeconds:0} s");
            }

            await app.StartAsync();
            using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
            client.DefaultRequestHeaders.Add("Cookie", CookieOf(app.Services));
            var table = new Table("Milliseconds", "median", "least", "CPU", "aim", "KiB");
            table.Head();
            foreach (var page in (string[])[
                "/analytics", "/analytics/factors?together=5", "/analytics/category-by-age?together=5", "/analytics/equity?together=5", "/analytics/areas/E92000001", "/analytics/gap", "/analytics/control-charts",
                "/analytics/funnel?together=5", "/analytics/completeness", "/analytics/time-to-review", "/analytics/suspected", "/analytics/areas/PAN-LANCASHIRE", "/analytics/areas?area=E12000002", "/analytics/gap-register", "/analytics/detection", "/analytics/what-if"])
            {
                await MeasureAsync(table, client, page);
            }

            await CompareAsync(table, app.Services, today);
            await app.StopAsync();
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The cube counted anew, beside the same facts read and the same cells written by the database itself.</summary>
    private static async Task RebuildAsync(IServiceProvider services, string folder)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var cells = await UseAsync<BuildCube, int>(services, build => build.HandleAsync(CancellationToken.None));
        var (took, worked) = (clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
        var counted = await UseAsync<AnalyticsDb, int>(services, async db => await db.Reviewed.CountAsync() + await db.Recorded.CountAsync());
        var limits = await UseAsync<AnalyticsDb, (double Read, double Insert, double Copy)>(services, db => MoreFacts.LimitsAsync(db, folder));
        var limit = limits.Read + limits.Insert;
        Say($"The cube counted anew: {counted:N0} facts, {cells:N0} cells in {took:0.0} s ({worked:0.0} s of a processor), {counted / took:N0} facts a second");
        Say($"  SQLite alone reads the facts in {limits.Read:0.0} s and inserts the cells in {limits.Insert:0.0} s, {counted / limit:N0} facts a second: {limit / took:0.00} of the limit; copies the cells as they lie in {limits.Copy:0.0} s: {limits.Copy / took:0.00}");
    }

    /// <summary>Reviews of England by category and outcome over twenty years: from the cube, and over the facts.</summary>
    private static async Task CompareAsync(Table table, IServiceProvider services, DateOnly today)
    {
        var from = today.AddYears(-20);
        var cube = await TimeAsync(() => UseAsync<CubeQueries, long>(services, async queries =>
            (await queries.OfAsync(AreaTable.England, from, today, [CubeDimension.All, CubeDimension.Category], CancellationToken.None)).Of(CubeDimension.All)));
        var scan = await TimeAsync(() => UseAsync<AnalyticsDb, long>(services, async db =>
            (await db.Reviewed.Where(review => review.Counts && review.DecidedOn >= from && review.DecidedOn <= today)
                .GroupBy(review => new { review.Category, review.Outcome }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync()).Sum(group => (long)group.Count)));
        table.Row("Reviews by category and outcome over 20 years, from the cube", cube.Milliseconds);
        table.Row("  the same as GROUP BY over the facts", scan.Milliseconds);
        Say($"  {scan.Milliseconds / cube.Milliseconds:0.0} times as long; {(cube.Value == scan.Value ? "the same total" : "ANOTHER TOTAL")}: {cube.Value:N0}");
    }

    private static async Task<(double Milliseconds, long Value)> TimeAsync(Func<Task<long>> ask)
    {
        var (times, value) = (new List<double>(), 0L);
        for (var round = -2; round < 10; round++)
        {
            var clock = Stopwatch.StartNew();
            value = await ask();
            if (round >= 0)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        return (times[5], value);
    }

    private static async Task MeasureAsync(Table table, HttpClient client, string page)
    {
        var (times, weight, cpu) = (new List<double>(), 0, TimeSpan.Zero);
        for (var request = -5; request < Requests; request++)
        {
            cpu = request == 0 ? Process.GetCurrentProcess().TotalProcessorTime : cpu;
            var clock = Stopwatch.StartNew();
            using var response = await client.GetAsync(new Uri(page, UriKind.Relative));
            weight = (await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            if (request >= 0)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        times.Sort();
        table.Row(page, times[Requests / 2], times[0], cpu.TotalMilliseconds / Requests, 50, weight / 1024.0);
    }

    private static async Task<TResult> UseAsync<TService, TResult>(IServiceProvider services, Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static string CookieOf(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        Claim[] claims = [new(ClaimTypes.NameIdentifier, "bench"), new(ClaimTypes.Name, "Bench"), new(CurrentPerson.GrantClaim, new Grant(Role.Analyst, AreaTable.England).ToString())];
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)),
            new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1) },
            Scheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
