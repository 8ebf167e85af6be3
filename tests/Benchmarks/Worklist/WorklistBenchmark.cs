using System.Diagnostics;
using System.Globalization;
using CdopWorkflow.Host;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Worklist;

/// <summary>
/// The coordinator's pages with 5,000 open reviews of one panel, and those of a review with 2,000 timeline entries: time to the first
/// byte and page weight over HTTP on this machine, and how long the round that looks after the clocks takes.
/// </summary>
public static class WorklistBenchmark
{
    private const int Requests = 40;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cdop-bench-").FullName;
        try
        {
            Console.WriteLine($"CPU pressure before: {Pressure()}");
            await using var app = CdopHost.Build(new HostSettings(folder, Roles.All), builder =>
            {
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
            });
            foreach (var database in app.Services.GetServices<ServiceDatabase>())
            {
                await using var scope = app.Services.CreateAsyncScope();
                await ((ServiceDb)scope.ServiceProvider.GetRequiredService(database.ContextType)).Database.EnsureCreatedAsync();
            }

            await app.StartAsync();
            var clock = Stopwatch.StartNew();
            var longest = await ManyReviews.FillAsync(app.Services);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ManyReviews.Count} open reviews of one panel, in {clock.Elapsed.TotalSeconds:0} s"));
            await RoundsAsync(app);
            using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
            client.DefaultRequestHeaders.Add("Cookie", ManyReviews.CookieOf(app.Services));
            foreach (var page in (string[])[
                "/reviews", "/reviews?list-page=100", "/reviews?Filter.Late=true", "/reviews?Filter.Find=0042", "/reviews?Filter.Hold=Inquest&Filter.Order=Days",
                $"/reviews/{longest}", $"/reviews/{longest}/clocks", $"/reviews/{longest}/history"])
            {
                await MeasureAsync(client, page);
            }

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

    private static async Task RoundsAsync(WebApplication app)
    {
        for (var round = 1; round <= 3; round++)
        {
            var clock = Stopwatch.StartNew();
            await app.Services.GetRequiredService<RoundsWorker>().RunAllAsync(CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"All rounds, time {round}: {clock.Elapsed.TotalMilliseconds:0} ms"));
        }

        await using var scope = app.Services.CreateAsyncScope();
        Console.WriteLine($"Letters posted: {await scope.ServiceProvider.GetRequiredService<ReviewsDb>().Letters.CountAsync()}");
    }

    private static async Task MeasureAsync(HttpClient client, string page)
    {
        var (times, weight, cpu) = (new List<double>(), 0L, TimeSpan.Zero);
        for (var request = -5; request < Requests; request++)
        {
            cpu = request == 0 ? Process.GetCurrentProcess().TotalProcessorTime : cpu;
            var clock = Stopwatch.StartNew();
            using var response = await client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            await using var body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
            _ = body.ReadByte();
            var first = clock.Elapsed.TotalMilliseconds;
            var rest = new MemoryStream();
            await body.CopyToAsync(rest);
            weight = rest.Length + 1;
            if (request >= 0)
            {
                times.Add(first);
            }
        }

        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{page}: first byte after {times[Requests / 2]:0} ms (median), {times[Requests * 95 / 100]:0} ms (95th), {cpu.TotalMilliseconds / Requests:0} ms of CPU; {weight / 1024.0:0} KiB"));
    }

    private static string Pressure() => File.Exists("/proc/pressure/cpu") ? File.ReadLines("/proc/pressure/cpu").First() : "not known";
}
