using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>
/// Gathers what the guards of the workflow look at from everyone who knows something: register an <see cref="IFactSource"/> for
/// more. It lives outside the workflow, which knows no database.
/// </summary>
public sealed class GatherFacts(IEnumerable<IFactSource> sources)
{
    public async Task<WorkflowFacts> OfAsync(Review review, CancellationToken cancel)
    {
        var facts = new WorkflowFacts();
        foreach (var source in sources)
        {
            facts = await source.AddAsync(facts, review, cancel);
        }

        return facts;
    }
}
