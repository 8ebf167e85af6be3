namespace CdopWorkflow.Notifications.Scope;

/// <summary>What the scope rules say: in, out with the reason, or which question has to be answered first.</summary>
public abstract record ScopeDecision
{
    private ScopeDecision()
    {
    }

    /// <summary>The death is reviewed. <see cref="Notes"/> are for the coordinator, in whole sentences; mostly there are none.</summary>
    public sealed record InScope(ReviewBasis Basis, IReadOnlyList<string> Notes) : ScopeDecision;

    /// <summary>The death is not reviewed here. <see cref="Sentence"/> is what the notifier reads.</summary>
    public sealed record OutOfScope(ScopeReason Reason, string Sentence) : ScopeDecision;

    /// <summary>An answer is missing without which nothing can be decided; <see cref="Sentence"/> asks for it.</summary>
    public sealed record Unanswered(string Sentence) : ScopeDecision;
}
