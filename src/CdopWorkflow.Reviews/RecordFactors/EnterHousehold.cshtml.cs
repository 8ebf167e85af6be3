using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordFactors;

[Authorize(Policy = Policies.Panel)]
public sealed class EnterHouseholdModel(OpenPack packs, AnalysisFile analyses, SaveSection save) : SectionPage(packs, analyses, save, Section.Household)
{
    [BindProperty]
    public HouseholdForm Form { get; set; } = new();

    protected override void Fill(AnalysisContent content) => Form = HouseholdForm.Of(content.Household);

    protected override AnalysisContent Change(AnalysisContent content) => content with { Household = Form.Household() };

    protected override void Check()
    {
        foreach (var (index, _) in Form.Others.Index().Where(line => line.Item is { Age: null, Sex: not null }))
        {
            var key = $"Form.Others[{index}].Age";
            if (!ModelState.TryGetValue(key, out var entry) || entry.Errors.Count == 0)
            {
                ModelState.AddModelError(key, $"Enter the age of person {index + 1}");
            }
        }
    }
}
