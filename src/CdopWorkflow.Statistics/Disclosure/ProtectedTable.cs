namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>A table as it may be shown, or the reason why it may not.</summary>
/// <param name="Cells">In the order of the table; empty when withheld.</param>
/// <param name="Withheld">Why nothing of this table is published, in the reader's words; null when it is.</param>
public sealed record ProtectedTable(FrequencyTable Table, IReadOnlyList<ProtectedCell> Cells, string? Withheld)
{
    public bool IsPublished => Withheld is null;

    public int Suppressed => Cells.Count(cell => !cell.IsPublished);

    public int SuppressedSecondary => Cells.Count(cell => cell.Outcome == CellOutcome.SuppressedSecondary);

    /// <summary>The cell with these codes; null when the table is withheld or has none.</summary>
    public ProtectedCell? this[params IReadOnlyList<string> codes] => Cells.FirstOrDefault(cell => cell.Codes.SequenceEqual(codes));
}
