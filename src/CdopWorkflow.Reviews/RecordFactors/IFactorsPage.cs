using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>A page that asks after factors: the panel's, and the draft that it starts from.</summary>
public interface IFactorsPage
{
    FactorsForm Form { get; }

    /// <summary>The form that words the page’s questions.</summary>
    Questionnaire FormWords { get; }

    AnalysisContent Recorded { get; }

    InfluenceScale Scale { get; }

    FactorCatalogue Catalogue { get; }

    /// <summary>Where the household is entered; null where it is not.</summary>
    string? HouseholdPage { get; }

    IReadOnlyList<SelectListItem> PresentChoices => FactorChoices.Present;

    IReadOnlyList<SelectListItem> ModifiableChoices => FactorChoices.Modifiable;

    IReadOnlyList<SelectListItem> InfluenceChoices => [.. Scale.Levels.Select(level => new SelectListItem($"{level.Code}: {level.Label}", level.Code))];
}
