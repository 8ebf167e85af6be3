namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>One figure of earlier releases.</summary>
/// <param name="Count">The true count at the time, hidden or not: the ledger stays inside.</param>
/// <param name="Published">Whether the world was told.</param>
/// <param name="Reason">Why it was hidden.</param>
public sealed record LedgerCell(CellKey Key, int Count, bool Published, SuppressionReason Reason = SuppressionReason.None)
{
    public int RoundTo { get; init; } = 1;

    /// <summary>
    /// Whether a restated figure may be printed however little it changed: how many reviews were decided in all, and no more of
    /// them, is told by saying that a version was restated.
    /// </summary>
    public bool MayBeRestated { get; init; }

    /// <summary>Whether it read "c" where totals of any size do, so that nobody knows whether it is small.</summary>
    public bool OfAnySize { get; init; }

    /// <summary>The number in its mark "&lt;5" where that is not its threshold; null where it is, and in what was kept before marks were.</summary>
    public int? MarkedBelow { get; init; }

    /// <summary>See <see cref="ReleaseCell.MayBeNought"/>.</summary>
    public bool MayBeNought { get; init; }

    /// <summary>Whether it could be worked out and left all the same, as two people decided: nobody is asked about it again.</summary>
    public bool GivenUp { get; init; }

    /// <summary>The T the figure was protected with.</summary>
    public int Threshold { get; init; } = 5;
}
