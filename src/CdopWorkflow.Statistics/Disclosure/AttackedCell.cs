namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>A figure as the attacker sees it: printed (low = high), rounded (a range), or hidden (both null).</summary>
public sealed record AttackedCell(CellKey Key, int? Low, int? High)
{
    /// <summary>What the mark of a hidden figure tells; 1 because zeros are printed, 0 where they may be hidden.</summary>
    public int AtLeast { get; init; } = 1;

    public int? AtMost { get; init; }
}
