namespace CdopWorkflow.Analytics.Reports;

/// <summary>What became of a step with a report: nothing, and every reason why, where it was refused.</summary>
public sealed record ReportDecision(params IReadOnlyList<string> Reasons)
{
    public static ReportDecision Accept { get; } = new();

    public bool Accepted => Reasons.Count == 0;
}
