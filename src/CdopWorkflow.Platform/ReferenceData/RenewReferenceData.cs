using CdopWorkflow.Platform.Clock;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>Within a minute every process uses the table that an administrator put in force with another one.</summary>
public sealed class RenewReferenceData(ReferenceShelf shelf) : IRound
{
    public Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        shelf.Renew();
        return Task.CompletedTask;
    }
}
