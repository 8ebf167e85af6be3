using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Notifications.Receive;

/// <summary>
/// Takes in together what arrives at the same time: whoever comes while a transaction is under way shares the next, so that one
/// sync of the disk serves many notifiers. Nobody is answered before it is done.
/// </summary>
public sealed class ReceiveTogether(IServiceScopeFactory scopes) : IDisposable
{
    private const int MostAtOnce = 100;

    private readonly ConcurrentQueue<Guest> queue = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<Receipt> HandleAsync(Arrival arrival, CancellationToken cancel)
    {
        var mine = new Guest(arrival, cancel);
        queue.Enqueue(mine);

        // whoever has the turn takes in those in front as well, and mostly somebody in front has taken in us
        await turn.WaitAsync(cancel);
        try
        {
            while (!mine.Answer.Task.IsCompleted)
            {
                await TakeInAsync(NextGroup());
            }
        }
        finally
        {
            turn.Release();
        }

        return await mine.Answer.Task;
    }

    public void Dispose() => turn.Dispose();

    private List<Guest> NextGroup()
    {
        var group = new List<Guest>();
        while (group.Count < MostAtOnce && queue.TryDequeue(out var guest))
        {
            if (guest.Cancel.IsCancellationRequested)
            {
                guest.Answer.TrySetCanceled(guest.Cancel);
            }
            else
            {
                group.Add(guest);
            }
        }

        return group;
    }

    private async Task TakeInAsync(List<Guest> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var receive = scope.ServiceProvider.GetRequiredService<ReceiveNotifications>();

            // one guest's going away must not undo the others' transaction
            var receipts = await receive.HandleAsync([.. group.Select(guest => guest.Arrival)], CancellationToken.None);
            foreach (var (guest, receipt) in group.Zip(receipts))
            {
                guest.Answer.TrySetResult(receipt);
            }
        }
        catch (Exception) when (group.Count > 1)
        {
            foreach (var guest in group)
            {
                await TakeInAsync([guest]);
            }
        }
        catch (Exception failure)
        {
            group[0].Answer.TrySetException(failure);
        }
    }

    private sealed record Guest(Arrival Arrival, CancellationToken Cancel)
    {
        public TaskCompletionSource<Receipt> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
