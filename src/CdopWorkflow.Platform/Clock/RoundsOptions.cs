using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Platform.Clock;

/// <summary>Section "Rounds": how often what falls due is looked for.</summary>
public sealed record RoundsOptions
{
    public const string Section = "Rounds";

    [Range(1, 3600)]
    public int EverySeconds { get; init; } = 60;
}
