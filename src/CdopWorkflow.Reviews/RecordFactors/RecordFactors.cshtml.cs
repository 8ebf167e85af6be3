using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RecordFactors;

[Authorize(Policy = Policies.Panel)]
public sealed class RecordFactorsModel(OpenPack packs, AnalysisFile analyses, SaveSection save) : SectionPage(packs, analyses, save, Section.Factors)
{
    [BindProperty]
    public FactorsForm Form { get; set; } = new();

    public FactorCatalogue Catalogue => FactorCatalogue.Shipped;

    public IReadOnlyList<SelectListItem> PresentChoices { get; } = [new("Yes", nameof(Answer.Yes)), new("Not known", nameof(Answer.NotKnown))];

    public IReadOnlyList<SelectListItem> ModifiableChoices { get; } = [new("Yes", nameof(Answer.Yes)), new("No", nameof(Answer.No))];

    public IReadOnlyList<SelectListItem> InfluenceChoices => [.. Scale.Levels.Select(level => new SelectListItem($"{level.Code}: {level.Label}", level.Code))];

    protected override void Fill(AnalysisContent content) => Form = FactorsForm.Of(content, Catalogue);

    protected override AnalysisContent Change(AnalysisContent content) => Form.Into(content, Catalogue);

    protected override void Check()
    {
        foreach (var (index, line) in Form.Factors.Index().Where(line => line.Item is { IsBlank: false, Present: null }))
        {
            ModelState.AddModelError($"Form.Factors[{index}].Present", $"{Catalogue.NameOf(line.Code)}: say whether it was present");
        }
    }
}
