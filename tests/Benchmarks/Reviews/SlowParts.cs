using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Benchmarks.Reviews;

/// <summary>Listens to Entity Framework and adds up what its commands and commits take, so that a slow page can be blamed on one or neither.</summary>
internal sealed class SlowParts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentBag<IDisposable> subscriptions = [];
    private long commands;
    private long commits;
    private int count;

    public SlowParts() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Since the last call: time in commands, time in commits, and how many commands.</summary>
    public (TimeSpan Commands, TimeSpan Commits, int Count) Take() =>
        (new(Interlocked.Exchange(ref commands, 0)), new(Interlocked.Exchange(ref commits, 0)), Interlocked.Exchange(ref count, 0));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        switch (value.Value)
        {
            case CommandExecutedEventData command:
                Interlocked.Add(ref commands, command.Duration.Ticks);
                Interlocked.Increment(ref count);
                break;
            case TransactionEndEventData transaction:
                Interlocked.Add(ref commits, transaction.Duration.Ticks);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        while (subscriptions.TryTake(out var subscription))
        {
            subscription.Dispose();
        }
    }
}
