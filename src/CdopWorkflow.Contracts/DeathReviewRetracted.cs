namespace CdopWorkflow.Contracts;

/// <summary>The decision under the key no longer stands, for instance because the review was reopened.</summary>
[WireName("death-review-retracted.v1")]
public sealed record DeathReviewRetracted(Guid FactKey, int Version) : IEvent
{
    public string Subject => $"fact:{FactKey:N}";
}
