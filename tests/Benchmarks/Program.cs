using Benchmarks.Notifications;
using Benchmarks.StateMachine;
using Benchmarks.Themes;
using Benchmarks.Worklist;

return args switch
{
    ["notifications"] => await DurableNotifications.RunAsync(),
    ["state-machine"] => StateMachineBenchmark.Run(),
    ["themes"] => MonthlyRun.Run(),
    ["worklist"] => await WorklistBenchmark.RunAsync(),
    _ => NameOne(),
};

static int NameOne()
{
    Console.Error.WriteLine("Benchmarks: name one of notifications, state-machine, themes, worklist.");
    return 2;
}
