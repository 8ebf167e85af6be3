namespace CdopWorkflow.Analytics.Completeness;

/// <summary>The fields of a council's reviews.</summary>
public sealed record CouncilCompleteness(string Code, string Council, IReadOnlyList<FieldCompleteness> Fields)
{
    public IEnumerable<FieldCompleteness> Gaps => Fields.Where(known => known.IsGap);
}
