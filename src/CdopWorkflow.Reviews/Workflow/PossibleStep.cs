namespace CdopWorkflow.Reviews.Workflow;

/// <summary>A step that the present state knows, and what is missing for it; nothing, when it can be taken now.</summary>
public sealed record PossibleStep(ReviewTrigger Trigger, IReadOnlyList<string> Missing)
{
    public bool CanBeTaken => Missing.Count == 0;
}
