namespace CdopWorkflow.Contracts;

/// <summary>What was recorded under the key was no reviewable death: out of scope, a duplicate, or withdrawn.</summary>
[WireName("death-record-withdrawn.v1")]
public sealed record DeathRecordWithdrawn(Guid FactKey, int Version) : IEvent
{
    public string Subject => $"fact:{FactKey:N}";
}
