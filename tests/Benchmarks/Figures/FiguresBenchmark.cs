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
            await ManyFacts.FillAsync(app.Services, facts, today);
            Say($"{facts:N0} facts over 20 years, written in {clock.Elapsed.TotalSeconds:0} s");
            clock.Restart();
            var cells = await UseAsync<BuildCube, int>(app.Services, build => build.HandleAsync(CancellationToken.None));
            Say($"cube counted anew: {cells:N0} cells in {clock.Elapsed.TotalSeconds:0.0} s, {2 * facts / clock.Elapsed.TotalSeconds:N0} facts a second");
            await app.StartAsync();
            using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
            client.DefaultRequestHeaders.Add("Cookie", CookieOf(app.Services));
            foreach (var page in (string[])[
                "/analytics", "/analytics/factors?together=5", "/analytics/category-by-age?together=5", "/analytics/equity?together=5", "/analytics/areas/E92000001", "/analytics/gap", "/analytics/control-charts",
                "/analytics/funnel?together=5", "/analytics/completeness", "/analytics/time-to-review", "/analytics/suspected", "/analytics/areas/PAN-LANCASHIRE"])
            {
                await MeasureAsync(client, page);
            }

            await CompareAsync(app.Services, today);
            await app.StopAsync();
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Reviews of England by factor over twenty years: from the cube, and over the facts.</summary>
    private static async Task CompareAsync(IServiceProvider services, DateOnly today)
    {
        var from = today.AddYears(-20);
        var cube = await TimeAsync(() => UseAsync<CubeQueries, long>(services, async queries =>
            (await queries.OfAsync(AreaTable.England, from, today, [CubeDimension.All, CubeDimension.Category], CancellationToken.None)).Of(CubeDimension.All)));
        var scan = await TimeAsync(() => UseAsync<AnalyticsDb, long>(services, async db =>
            (await db.Reviewed.Where(review => review.Counts && review.DecidedOn >= from && review.DecidedOn <= today)
                .GroupBy(review => new { review.Category, review.Outcome }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync()).Sum(group => (long)group.Count)));
        Say($"reviews of England by category and outcome over 20 years: {cube.Milliseconds:0.0} ms from the cube, {scan.Milliseconds:0.0} ms as GROUP BY over the facts; the same total: {cube.Value == scan.Value}");
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

    private static async Task MeasureAsync(HttpClient client, string page)
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
        Say($"{page}: whole page in {times[Requests / 2]:0} ms (median), {times[0]:0} ms (least), {cpu.TotalMilliseconds / Requests:0} ms of CPU; {weight / 1024.0:0} KiB");
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
