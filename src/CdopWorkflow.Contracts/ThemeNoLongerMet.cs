namespace CdopWorkflow.Contracts;

/// <summary>A theme that met its rule in an area does so no more: a review was corrected, or time has moved on.</summary>
[WireName("theme-no-longer-met.v1")]
public sealed record ThemeNoLongerMet(string Theme, string Area, int Version, ThemeFigures Figures) : IEvent
{
    public string Subject => $"theme:{Theme}@{Area}";
}
