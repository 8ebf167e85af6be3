namespace Benchmarks.StateMachine;

/// <summary>Runs each piece of work for a while, several times over, and gives the median rate and what one operation allocates on its thread.</summary>
public static class Rounds
{
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(200);
    private const int Count = 9;

    public static readonly string[] Names = ["Fire", "FireAsync", "CanFire", "Permitted triggers", "Build and fire"];

    /// <summary>Operations a second of processor time, and bytes an operation. Plain numbers, so that two copies of this code can be compared.</summary>
    public static double[] Run(string name) => name switch
    {
        "Fire" => Fire(),
        "FireAsync" => FireAsync(),
        "CanFire" => CanFire(),
        "Permitted triggers" => PermittedTriggers(),
        "Build and fire" => BuildAndFire(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not measured."),
    };

    private static double[] Fire()
    {
        var machine = new TwelveStates().Build();
        return Measure(TwelveStates.Around.Length, () =>
        {
            foreach (var step in TwelveStates.Around)
            {
                machine.Fire(step);
            }
        });
    }

    private static double[] FireAsync()
    {
        var machine = new TwelveStates().Build();
        return Measure(TwelveStates.Around.Length, () =>
        {
            foreach (var step in TwelveStates.Around)
            {
                machine.FireAsync(step).GetAwaiter().GetResult();
            }
        });
    }

    private static double[] CanFire()
    {
        var machine = new TwelveStates().Build();
        machine.Fire(TwelveStates.Step.Accept);
        return Measure(TwelveStates.All.Length, () =>
        {
            foreach (var step in TwelveStates.All)
            {
                machine.CanFire(step);
            }
        });
    }

    private static double[] PermittedTriggers()
    {
        var machine = new TwelveStates().Build();
        machine.Fire(TwelveStates.Step.Accept);
        return Measure(1, () => _ = machine.PermittedTriggers.ToList());
    }

    private static double[] BuildAndFire()
    {
        var states = new TwelveStates();
        return Measure(1, () => states.Build().Fire(TwelveStates.Step.Accept));
    }

    private static double[] Measure(int operations, Action work)
    {
        Once(operations, work); // the first round pays for the compiler
        var rates = new double[Count];
        var bytes = 0d;
        for (var round = 0; round < Count; round++)
        {
            (rates[round], bytes) = Once(operations, work);
        }

        Array.Sort(rates);
        return [rates[Count / 2], bytes];
    }

    // Processor time, not the clock: on a machine that others use too, the clock measures them.
    private static (double Rate, double Bytes) Once(int operations, Action work)
    {
        long done = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begun = Environment.CpuUsage.TotalTime;
        TimeSpan used;
        do
        {
            for (var batch = 0; batch < 1000; batch++)
            {
                work();
            }

            done += 1000L * operations;
            used = Environment.CpuUsage.TotalTime - begun;
        }
        while (used < Length);

        return (done / used.TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)done);
    }
}
