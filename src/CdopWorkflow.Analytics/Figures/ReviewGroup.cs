using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>How many reviews agree in all of this: the one question figures ask of the facts.</summary>
public sealed record ReviewGroup(string Council, string Panel, string Region, AgeBand AgeBand, DeathCategory Category, ModifiableOutcome Outcome, int Count)
{
    public bool WithModifiable => Outcome == ModifiableOutcome.Identified;
}
