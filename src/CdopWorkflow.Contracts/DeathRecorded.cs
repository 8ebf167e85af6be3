using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts;

/// <summary>
/// A death has come under review: the provisional count, published when the review opens and again, with a higher version, when
/// what it says was corrected. Nothing about causes or factors.
/// </summary>
/// <param name="FactKey">Random; only Reviews can tell whose review it belongs to.</param>
/// <param name="Version">Grows with every fact published under the key.</param>
/// <param name="Panel">Code of the panel that reviews the death.</param>
/// <param name="Council">GSS code of the upper-tier authority of residence.</param>
/// <param name="Month">Month of death, "2025-03".</param>
/// <param name="AgeBand">Age at death.</param>
[WireName("death-recorded.v1")]
public sealed record DeathRecorded(Guid FactKey, int Version, string Panel, string Council, MonthOf Month, AgeBand AgeBand) : IEvent
{
    public string Subject => $"fact:{FactKey:N}";
}
