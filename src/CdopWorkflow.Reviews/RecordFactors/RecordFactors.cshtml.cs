using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordFactors;

[Authorize(Policy = Policies.Panel)]
public sealed class RecordFactorsModel(OpenPack packs, AnalysisFile analyses, SaveSection save) : SectionPage(packs, analyses, save, Section.Factors), IFactorsPage
{
    [BindProperty]
    public FactorsForm Form { get; set; } = new();

    public FactorCatalogue Catalogue => FactorCatalogue.Shipped;

    public string HouseholdPage => $"{Home}/household";

    protected override void Fill(AnalysisContent content) => Form = FactorsForm.Of(content, Catalogue);

    protected override AnalysisContent Change(AnalysisContent content) => Form.Into(content, Catalogue);

    protected override void Check()
    {
        Form = Form.InOrder(Catalogue);
        foreach (var (index, line) in Form.Factors.Index().Where(line => line.Item is { IsBlank: false, Present: null }))
        {
            ModelState.AddModelError($"Form.Factors[{index}].Present", $"{Catalogue.NameOf(line.Code)}: say whether it was present");
        }
    }
}
