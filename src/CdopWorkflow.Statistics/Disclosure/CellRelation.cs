namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>An equation the reader knows: the total is the sum of the parts.</summary>
public sealed record CellRelation(CellKey Total, IReadOnlyList<CellKey> Parts);
