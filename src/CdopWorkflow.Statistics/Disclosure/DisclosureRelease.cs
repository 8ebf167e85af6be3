namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>Everything that leaves together, and so is protected together.</summary>
public sealed record DisclosureRelease(IReadOnlyList<FrequencyTable> Tables)
{
    public IReadOnlyList<ReleaseCell> Cells { get; init; } = [];

    /// <summary>Sums beyond the margins of the tables: years in a window, districts in a county.</summary>
    public IReadOnlyList<CellRelation> Relations { get; init; } = [];

    /// <summary>What earlier releases showed and hid.</summary>
    public ReleaseLedger Earlier { get; init; } = ReleaseLedger.Empty;

    /// <summary>Figures that nothing can protect any more: still hidden, and nothing else is hidden for them.</summary>
    internal IReadOnlyCollection<CellKey> GivenUp { get; init; } = [];
}
