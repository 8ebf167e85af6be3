using System.Diagnostics;
using System.Globalization;
using Benchmarks.Worklist;
using CdopWorkflow.Host;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.History;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Reviews;

/// <summary>
/// The pages of one review with 2,000 timeline entries, and where the time of the slowest goes; and what keeping the history costs a
/// change, as a share of the whole change in the same run: a share says the same on a busy machine.
/// </summary>
public static class ReviewBenchmark
{
    private const int Requests = 200;
    private const int Changes = 300;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cdop-bench-").FullName;
        try
        {
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
            var reference = await ManyReviews.FillAsync(app.Services, count: 100);
            using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
            client.DefaultRequestHeaders.Add("Cookie", ManyReviews.CookieOf(app.Services));
            foreach (var page in (string[])["", "/clocks", "/history"])
            {
                await MeasureAsync(client, $"/reviews/{reference}{page}");
            }

            await ChangesAsync(app, reference);
            await app.StopAsync();
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(HttpClient client, string page)
    {
        using var parts = new SlowParts();
        var requests = new List<(double Whole, double Commands, double Commits, int Count, int Collections)>();
        for (var request = -20; request < Requests; request++)
        {
            parts.Take();
            var (clock, collections) = (Stopwatch.StartNew(), GC.CollectionCount(2));
            (await client.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
            var took = parts.Take();
            if (request >= 0)
            {
                requests.Add((clock.Elapsed.TotalMilliseconds, took.Commands.TotalMilliseconds, took.Commits.TotalMilliseconds, took.Count, GC.CollectionCount(2) - collections));
            }
        }

        requests.Sort((one, other) => one.Whole.CompareTo(other.Whole));
        var (median, slow) = (requests[Requests / 2], requests[(Requests * 95 / 100)..]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{page}: {median.Whole:0} ms (median: {median.Count} commands {median.Commands:0} ms, commits {median.Commits:0} ms), 95th {slow[0].Whole:0} ms, slowest {slow[^1].Whole:0} ms; of the slowest {slow.Count}: {100 * slow.Sum(each => each.Commits) / slow.Sum(each => each.Whole):0}% in commits, {100 * slow.Sum(each => each.Commands) / slow.Sum(each => each.Whole):0}% in commands, {slow.Sum(each => each.Collections)} full collections"));
    }

    private static async Task ChangesAsync(WebApplication app, string reference)
    {
        var (whole, recording, sizes) = (TimeSpan.Zero, TimeSpan.Zero, new List<int>());
        for (var change = -20; change < Changes; change++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var (db, sealer) = (scope.ServiceProvider.GetRequiredService<ReviewsDb>(), scope.ServiceProvider.GetRequiredService<Sealer>());
            var review = await LoadReview.Whole(db).SingleAsync(known => known.Reference == reference);
            review.NationalReturn.Notified(review.DiedOn.AddDays(Math.Abs(change) % 9), at: null);
            review.Change();
            db.Audit("Measured", review.Reference, review.Panel);
            var clock = Stopwatch.StartNew();
            var rows = ChangesOfReviews.In(db.ChangeTracker, await ReviewsBehind.OfAsync(db, CancellationToken.None)).Select(group => sealer.Seal(group.ToList())).ToList();
            var written = clock.Elapsed;
            clock.Restart();
            await db.SaveChangesAsync();
            if (change >= 0)
            {
                (whole, recording) = (whole + clock.Elapsed, recording + written);
                sizes.AddRange(rows.Select(row => row.Length));
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Writing down what a change changed takes {100 * recording / whole:0.0}% of its save ({recording.TotalMilliseconds / Changes:0.000} of {whole.TotalMilliseconds / Changes:0.0} ms), and {sizes.Average():0} bytes"));
    }
}
