namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// What the world has been told, and what it has not: kept for ever, because a figure once printed cannot be taken back and
/// one once hidden must not be given away by a later table.
/// </summary>
public sealed record ReleaseLedger(IReadOnlyList<LedgerCell> Cells, IReadOnlyList<CellRelation> Relations)
{
    public static ReleaseLedger Empty { get; } = new([], []);

    /// <summary>This ledger after a release; a cell told of twice keeps its later count.</summary>
    public ReleaseLedger With(ReleaseLedger release) => new(
        Cells.Concat(release.Cells).GroupBy(cell => cell.Key).Select(group => group.Last()).ToList(),
        Relations.Concat(release.Relations).DistinctBy(relation => (relation.Total, string.Join('\u001f', relation.Parts))).ToList());
}
