namespace CdopWorkflow.Statistics.Themes.Evaluation;

/// <summary>What is evaluated.</summary>
public enum EvaluatedRule
{
    /// <summary>Twelve months with a count that chance would give fewer than 1 in 200 times.</summary>
    Watch,

    /// <summary>The cumulated evidence for a doubling.</summary>
    Alert,

    WatchOrAlert,

    /// <summary>A watch that also stands out among all streams of the month.</summary>
    National,
}
