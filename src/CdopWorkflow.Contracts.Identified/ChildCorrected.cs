namespace CdopWorkflow.Contracts.Identified;

/// <summary>A coordinator put right who the child was, or when the child was born or died: that is what the review goes by from now on.</summary>
/// <param name="DeathId">Of the death.</param>
/// <param name="Child">The child in full, as it was put right.</param>
/// <param name="DiedOn">The day of death, as it was put right.</param>
/// <param name="Version">Of the review: what was learned of a later correction stays.</param>
[WireName("child-corrected.v1")]
public sealed record ChildCorrected(Guid DeathId, Child Child, DateOnly DiedOn, int Version) : ICaseEvent
{
    public string Subject => $"death:{DeathId:N}";
}
