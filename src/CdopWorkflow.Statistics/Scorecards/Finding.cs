namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>Something to know before a printed figure is used.</summary>
/// <param name="Key">Of the line it is about.</param>
/// <param name="Sentence">For its reader, without a full stop.</param>
public sealed record Finding(string Key, FindingKind Kind, string Sentence)
{
    /// <summary>To know, not to put right.</summary>
    public bool IsNote => Kind is FindingKind.RoundingOnly or FindingKind.CohortsDiffer or FindingKind.BaseNotStated;
}
