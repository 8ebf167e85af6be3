using System.Diagnostics;
using System.Globalization;
using Benchmarks.Linkage;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.TestKit;
using CdopWorkflow.TestKit.Linkage;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Search;

/// <summary>The search page as a coordinator posts it, from request to the last byte, among so many notifications on a SQLite file.</summary>
internal static class SearchBenchmark
{
    private const int Times = 30;

    public static async Task<int> RunAsync(int held)
    {
        await using var app = await TestApp.StartAsync(roles: "notifications");
        var sealer = app.Services.GetRequiredService<Sealer>();
        await app.UseAsync<NotificationsDb>(db => ManyNotifications.FillAsync(db, sealer, 0, held));
        var child = PlantedNotifications.Of(1000, seed: PlantedNotifications.Seed)[500].Content.Child;
        var page = await app.As(Role.Coordinator, "PAN-LANCASHIRE").GetAsync("/notifications/search");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held:N0} notifications of one panel."));
        var table = new Table("Search by", "median, ms", "95%, ms", "CPU, ms");
        table.Head();
        await MeasureAsync("reference", ("Form.Reference", "LAN-2020-4711"));
        await MeasureAsync("NHS number", ("Form.NhsNumber", child.NhsNumber ?? "9991001379"));
        await MeasureAsync("a frequent family name", ("Form.FamilyName", "Smith"));
        await MeasureAsync("a rare family name", ("Form.FamilyName", "Wenfenta"));
        await MeasureAsync("a frequent forename", ("Form.Forename", "Billy"));
        await MeasureAsync("family name and forename", ("Form.FamilyName", "Jones"), ("Form.Forename", "Olivia"));
        await MeasureAsync("date of birth", ("Form.Born.Day", "3"), ("Form.Born.Month", "3"), ("Form.Born.Year", "2012"));
        await MeasureAsync("date of death", ("Form.Died.Day", "3"), ("Form.Died.Month", "3"), ("Form.Died.Year", "2012"));
        return 0;

        async Task MeasureAsync(string by, params (string, string)[] values)
        {
            var (times, cpu) = (new List<double>(), TimeSpan.Zero);
            for (var time = -5; time < Times; time++)
            {
                cpu = time == 0 ? Process.GetCurrentProcess().TotalProcessorTime : cpu;
                var clock = Stopwatch.StartNew();
                var found = await page.SubmitAsync("Search", values);
                if (time >= 0)
                {
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }

                found.Shows("found");
            }

            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            times.Sort();
            table.Row(by, times[Times / 2], times[Times * 95 / 100], cpu.TotalMilliseconds / Times);
        }
    }
}
