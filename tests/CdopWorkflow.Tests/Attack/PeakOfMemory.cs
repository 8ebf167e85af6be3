namespace CdopWorkflow.Tests.Attack;

/// <summary>How much more memory lives at once than when it began.</summary>
internal sealed class PeakOfMemory : IDisposable
{
    private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer timer;
    private long peak;

    public PeakOfMemory() => timer = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);

    public long Grown => Math.Max(0, peak - before);

    public void Dispose() => timer.Dispose();
}
