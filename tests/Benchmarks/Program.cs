using Benchmarks.Figures;
using Benchmarks.Linkage;
using Benchmarks.Notifications;
using Benchmarks.Pages;
using Benchmarks.Publication;
using Benchmarks.Rebuild;
using Benchmarks.Reviews;
using Benchmarks.Search;
using Benchmarks.Start;
using Benchmarks.StateMachine;
using Benchmarks.Themes;
using Benchmarks.Worklist;

return args switch
{
    ["copies"] => await Copies.RunAsync(),
    ["daily"] => await NationalDailyRun.RunAsync(),
    ["farrington"] => await FarringtonInR.RunAsync(panels: 6),
    ["farrington", "all"] => await FarringtonInR.RunAsync(panels: 58),
    ["figures"] => await FiguresBenchmark.RunAsync(100_000),
    ["figures", var facts] => await FiguresBenchmark.RunAsync(int.Parse(facts, System.Globalization.CultureInfo.InvariantCulture)),
    ["latency"] => await WayToTheFigures.RunAsync(region: false),
    ["latency", "region"] => await WayToTheFigures.RunAsync(region: true),
    ["linkage"] => await LinkageBenchmark.RunAsync(100_000, 1_000_000),
    ["linkage", var records] => await LinkageBenchmark.RunAsync(100_000, int.Parse(records, System.Globalization.CultureInfo.InvariantCulture)),
    ["notifications"] => await DurableNotifications.OnSqliteAsync(),
    ["notifications", "region"] => await DurableNotifications.InRegionAsync(),
    ["pages"] => await PagesBenchmark.RunAsync(),
    ["publication"] => PublicationBenchmark.Run(),
    ["rebuild"] => await RebuildBenchmark.RunAsync(),
    ["review"] => await ReviewBenchmark.RunAsync(),
    ["search"] => await SearchBenchmark.RunAsync(100_000),
    ["start"] => await StartBenchmark.RunAsync(),
    ["state-machine"] => StateMachineBenchmark.Run(),
    ["themes"] => NationalStreams.Run(),
    ["worklist"] => await WorklistBenchmark.RunAsync(),
    _ => NameOne(),
};

static int NameOne()
{
    Console.Error.WriteLine("Benchmarks: name one of copies, daily, farrington [all], figures, latency [region], linkage [records], notifications [region], pages, publication, rebuild, review, search, start, state-machine, themes, worklist.");
    return 2;
}
