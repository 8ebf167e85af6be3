using System.Collections.Concurrent;

namespace CdopWorkflow.Platform.Messaging;

/// <summary>
/// Wakes this process's dispatcher right after a commit. A slow poll covers what other processes committed.
/// </summary>
public sealed class OutboxSignals
{
    private readonly ConcurrentDictionary<Type, SemaphoreSlim> signals = new();

    public void Wake(Type database)
    {
        var signal = Of(database);
        if (signal.CurrentCount == 0)
        {
            try
            {
                signal.Release();
            }
            catch (SemaphoreFullException)
            {
                // another commit woke it in the same instant
            }
        }
    }

    public Task<bool> WaitAsync(Type database, TimeSpan atMost, CancellationToken cancel) => Of(database).WaitAsync(atMost, cancel);

    private SemaphoreSlim Of(Type database) => signals.GetOrAdd(database, _ => new SemaphoreSlim(0, 1));
}
