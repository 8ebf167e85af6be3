using Benchmarks.StateMachine;

return args switch
{
    ["state-machine"] => StateMachineBenchmark.Run(),
    _ => NameOne(),
};

static int NameOne()
{
    Console.Error.WriteLine("Benchmarks: name one of state-machine.");
    return 2;
}
