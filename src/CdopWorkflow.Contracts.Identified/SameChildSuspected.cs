namespace CdopWorkflow.Contracts.Identified;

/// <summary>
/// A child was put right, and other deaths that are known already may be that child's: one death may have two cases. Told again whenever
/// it comes to other deaths; of none where it is like no other any more.
/// </summary>
/// <param name="DeathId">Of the death whose child was put right.</param>
/// <param name="Panel">Code of the panel that holds it.</param>
/// <param name="Candidates">References of all the deaths that may be the same child's, but those that a person found to be another's.</param>
[WireName("same-child-suspected.v1")]
public sealed record SameChildSuspected(Guid DeathId, string Panel, IReadOnlyList<string> Candidates) : ICaseEvent
{
    public string Subject => $"death:{DeathId:N}";
}
