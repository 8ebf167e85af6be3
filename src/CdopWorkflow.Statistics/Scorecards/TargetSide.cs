namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>On which side of its target a figure should be.</summary>
public enum TargetSide
{
    Above,
    AtLeast,
    Below,
    AtMost,
}
