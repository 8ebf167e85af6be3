using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CdopWorkflow.Reviews;

/// <summary>Puts a refusal on the page.</summary>
public static class RefusalOnPage
{
    /// <summary>Adds every reason: the first beside the question it is about, where there is one, the others above the page.</summary>
    public static void AddReasons(this ModelStateDictionary state, Decision decision, string field = "")
    {
        foreach (var (index, reason) in decision.Reasons.Index())
        {
            state.AddModelError(index == 0 ? field : "", reason);
        }
    }
}
