using Benchmarks.Figures;
using Benchmarks.Notifications;
using Benchmarks.Publication;
using Benchmarks.Reviews;
using Benchmarks.StateMachine;
using Benchmarks.Themes;
using Benchmarks.Worklist;

return args switch
{
    ["figures"] => await FiguresBenchmark.RunAsync(100_000),
    ["figures", var facts] => await FiguresBenchmark.RunAsync(int.Parse(facts, System.Globalization.CultureInfo.InvariantCulture)),
    ["notifications"] => await DurableNotifications.RunAsync(),
    ["publication"] => PublicationBenchmark.Run(),
    ["review"] => await ReviewBenchmark.RunAsync(),
    ["state-machine"] => StateMachineBenchmark.Run(),
    ["themes"] => MonthlyRun.Run(),
    ["worklist"] => await WorklistBenchmark.RunAsync(),
    _ => NameOne(),
};

static int NameOne()
{
    Console.Error.WriteLine("Benchmarks: name one of figures, notifications, publication, review, state-machine, themes, worklist.");
    return 2;
}
