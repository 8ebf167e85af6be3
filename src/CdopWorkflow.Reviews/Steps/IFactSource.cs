using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>Knows some of the facts that the workflow's guards look at: what belongs to the review itself, to its pack, to its agenda.</summary>
public interface IFactSource
{
    /// <summary>The facts with what this source knows about the review added.</summary>
    Task<WorkflowFacts> AddAsync(WorkflowFacts facts, Review review, CancellationToken cancel);
}
