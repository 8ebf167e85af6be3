using System.Diagnostics;
using System.Globalization;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.TestKit;
using CdopWorkflow.TestKit.Linkage;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Linkage;

/// <summary>
/// How many of planted repeats are found among 100,000 notifications, and how long the product takes to look up one new notification
/// among so many and more on a SQLite file.
/// </summary>
internal static class LinkageBenchmark
{
    private const int Lookups = 300;

    public static async Task<int> RunAsync(int measured, int most)
    {
        Quality(measured);
        await using var app = await TestApp.StartAsync(roles: "notifications");
        var sealer = app.Services.GetRequiredService<Sealer>();
        var table = new Table("Notifications held", "median, ms", "95%, ms", "99%, ms", "CPU, ms", "opened");
        table.Head();
        var held = 0;
        foreach (var count in new[] { most / 10, most })
        {
            await app.UseAsync<NotificationsDb>(db => ManyNotifications.FillAsync(db, sealer, held, count));
            held = count;
            await TimeAsync(app, sealer, count, table);
        }

        return 0;
    }

    private static void Quality(int count)
    {
        var clock = Stopwatch.StartNew();
        var measured = MeasuredLinkage.Of(PlantedNotifications.Of(count));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} notifications, {measured.Repeats:N0} repeats, in {clock.Elapsed.TotalSeconds:0} s. Called probable: precision {measured.Precision:0.0000}, recall {measured.Recall:0.0000}, F1 {measured.F1:0.0000}; shown to a person: {measured.ShownRecall:0.0000} of the repeats."));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Of other children: {measured.WronglyProbable:N0} called probable, {measured.WronglyShown:N0} shown; twins: {measured.TwinsShown:N0} shown, {measured.TwinsNamed:N0} named as such, {measured.TwinsProbable:N0} called probable."));
        foreach (var (one, other, score) in measured.Mistaken)
        {
            Console.WriteLine($"{Words(one)} | {Words(other)} | {score.Weight} {score.MayBeATwin} {string.Join(", ", score.Evidence.Select(evidence => $"{evidence.Field} {evidence.Agreement}"))}");
        }

        var table = new Table("Repeats with", "so many", "found", "shown");
        table.Head();
        foreach (var (slip, counts) in measured.BySlip)
        {
            table.Row(slip, counts.Repeats, counts.Found / (double)counts.Repeats, counts.Shown / (double)counts.Repeats);
        }
    }

    private static string Words(PlantedNotification one) =>
        $"{one.Child.Family}/{one.Child.Number}/{one.Child.Order} {one.Content.Child.FamilyName}, {one.Content.Child.Forenames} {one.Content.Child.Sex} {one.Content.Child.BornOn:yyyy-MM-dd} {one.Content.Death.DiedOn:yyyy-MM-dd} {one.Content.Child.NhsNumber} {one.Content.Child.Postcode} {one.Content.Child.BirthOrder}";

    private static async Task TimeAsync(TestApp app, Sealer sealer, int held, Table table)
    {
        var (times, opened, cpu) = (new List<double>(), 0, TimeSpan.Zero);
        var arriving = PlantedNotifications.Of(Lookups + 20, seed: 4711, from: 700_000);
        for (var number = 0; number < arriving.Count; number++)
        {
            cpu = number == 20 ? Process.GetCurrentProcess().TotalProcessorTime : cpu;
            var clock = Stopwatch.StartNew();
            var keys = MatchKeys.Of(arriving[number].Content, sealer);
            await app.UseAsync<NotificationsDb>(async db =>
            {
                var matches = await PossibleMatches.LoadAsync(db, sealer, [keys], CancellationToken.None);
                _ = matches.For(Guid.Empty, keys, arriving[number].Content);
                opened += number >= 20 ? matches.Count : 0;
            });
            if (number >= 20)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        times.Sort();
        table.Row(held.ToString("N0", CultureInfo.InvariantCulture), times[Lookups / 2], times[Lookups * 95 / 100], times[Lookups * 99 / 100], cpu.TotalMilliseconds / Lookups, opened / (double)Lookups);
    }
}
