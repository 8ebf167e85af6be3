namespace CdopWorkflow.Contracts;

/// <summary>A theme that met its rule in an area does so no more: a review was corrected, or time has moved on.</summary>
/// <param name="ToldIn">Code of the wider area for which it is told instead; null where it is told nowhere.</param>
[WireName("theme-no-longer-met.v1")]
public sealed record ThemeNoLongerMet(string Theme, string Area, int Version, ThemeFigures Figures, string? ToldIn = null) : IEvent
{
    public string Subject => $"theme:{Theme}@{Area}";
}
