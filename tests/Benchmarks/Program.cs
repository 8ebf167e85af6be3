using Benchmarks.Notifications;
using Benchmarks.StateMachine;
using Benchmarks.Worklist;

return args switch
{
    ["notifications"] => await DurableNotifications.RunAsync(),
    ["state-machine"] => StateMachineBenchmark.Run(),
    ["worklist"] => await WorklistBenchmark.RunAsync(),
    _ => NameOne(),
};

static int NameOne()
{
    Console.Error.WriteLine("Benchmarks: name one of notifications, state-machine, worklist.");
    return 2;
}
