namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>What the draft said about one thing, and what the panel says.</summary>
public sealed record RatifiedLine(string Key, string Draft, string Panel)
{
    public bool IsChanged => Draft != Panel;
}
