namespace CdopWorkflow.Contracts.Identified;

/// <summary>Another panel has taken a review over: from now on its coordinators, and nobody else's, read the notifications of the death.</summary>
/// <param name="DeathId">Of the death.</param>
/// <param name="Panel">Code of the panel that owns the review now.</param>
/// <param name="Version">Of the review: what was learned of a later transfer stays.</param>
[WireName("review-transferred.v1")]
public sealed record ReviewTransferred(Guid DeathId, string Panel, int Version) : ICaseEvent
{
    public string Subject => $"death:{DeathId:N}";
}
