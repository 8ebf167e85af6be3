namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>The colour that the rule gives, which is not the colour that a source printed.</summary>
public enum RuleColour
{
    /// <summary>There is no target for this line.</summary>
    NoTarget,

    /// <summary>There is a target, but nothing to compare with it, or fewer than five events.</summary>
    Unknown,
    Green,
    Amber,
    Red,
}
