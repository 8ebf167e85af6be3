using CdopWorkflow.Contracts.Codes;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>What is offered beside each factor.</summary>
public static class FactorChoices
{
    public static IReadOnlyList<SelectListItem> Present { get; } = [new("Yes", nameof(Answer.Yes)), new("Not known", nameof(Answer.NotKnown))];

    public static IReadOnlyList<SelectListItem> Modifiable { get; } = [new("Yes", nameof(Answer.Yes)), new("No", nameof(Answer.No))];
}
