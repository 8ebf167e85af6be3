namespace CdopWorkflow.Reviews.Workflow;

/// <summary>What became of a step: accepted, or refused with every reason in words for the page.</summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<string> reasons) => Reasons = reasons;

    public static Decision Accept { get; } = new([]);

    public bool Accepted => Reasons.Count == 0;

    /// <summary>Why it was refused; empty when it was accepted.</summary>
    public IReadOnlyList<string> Reasons { get; }

    public static Decision Refuse(params IReadOnlyList<string> reasons)
    {
        ArgumentOutOfRangeException.ThrowIfZero(reasons.Count);
        return new(reasons);
    }
}
