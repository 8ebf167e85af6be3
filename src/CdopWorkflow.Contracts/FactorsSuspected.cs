using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts;

/// <summary>
/// What a rapid response suspects, months before a panel decides: provisional, never to be mixed with what panels decided. A higher
/// version replaces a lower; a <see cref="DeathRecordWithdrawn"/> of a higher version takes it away; a <see cref="DeathReviewed"/>
/// sets it aside.
/// </summary>
/// <param name="FactKey">Random; only Reviews can tell whose review it belongs to.</param>
/// <param name="Version">Grows with every fact published under the key.</param>
/// <param name="Panel">Code of the panel that reviews the death.</param>
/// <param name="Council">GSS code of the upper-tier authority of residence.</param>
/// <param name="Month">Month of death, "2025-03".</param>
/// <param name="AgeBand">Age at death.</param>
/// <param name="Expectedness">How the death is treated at present.</param>
/// <param name="Factors">Every factor that was looked for.</param>
/// <param name="CatalogueVersion">Version of the factor catalogue the codes are from.</param>
[WireName("factors-suspected.v1")]
public sealed record FactorsSuspected(
    Guid FactKey,
    int Version,
    string Panel,
    string Council,
    MonthOf Month,
    AgeBand AgeBand,
    Expectedness Expectedness,
    IReadOnlyList<FactorSuspected> Factors,
    string CatalogueVersion) : IEvent
{
    public string Subject => $"fact:{FactKey:N}";
}
