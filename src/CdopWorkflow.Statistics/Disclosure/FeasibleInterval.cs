namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>The whole numbers a hidden figure can still be; <paramref name="High"/> is null when nothing bounds it.</summary>
public sealed record FeasibleInterval(CellKey Key, int Low, int? High)
{
    /// <summary>Whether a small count hidden here is given away: it reaches below T and holds fewer than T candidates.</summary>
    public bool IsAtRisk(int threshold) => Low < threshold && High is { } high && high - Low < threshold - 1;
}
