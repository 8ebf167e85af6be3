namespace CdopWorkflow.Contracts.Identified;

/// <summary>
/// The records of a case were disposed of under the retention schedule: whoever holds any forgets them. It can be read although the key
/// of the case is gone.
/// </summary>
/// <param name="DeathId">Of the death.</param>
/// <param name="Reference">What people called it.</param>
/// <param name="Panel">Code of the panel that owned it.</param>
/// <param name="On">The day.</param>
[WireName("records-disposed.v1")]
public sealed record RecordsDisposed(Guid DeathId, string Reference, string Panel, DateOnly On) : ISealedEvent
{
    public string Subject => $"death:{DeathId:N}";
}
