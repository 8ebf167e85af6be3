using Benchmarks.Notifications;
using Benchmarks.StateMachine;

return args switch
{
    ["notifications"] => await DurableNotifications.RunAsync(),
    ["state-machine"] => StateMachineBenchmark.Run(),
    _ => NameOne(),
};

static int NameOne()
{
    Console.Error.WriteLine("Benchmarks: name one of notifications, state-machine.");
    return 2;
}
