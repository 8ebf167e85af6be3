using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RecordFactors;

[Authorize(Policy = Policies.Panel)]
public sealed class ConcludeModel(OpenPack packs, AnalysisFile analyses, SaveSection save) : SectionPage(packs, analyses, save, Section.Conclusions)
{
    [BindProperty]
    public ConclusionsForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> CategoryChoices { get; } =
        [.. Enum.GetValues<DeathCategory>().Select(category => new SelectListItem($"{category.Number()}. {category.Label()}", category.ToString()))];

    protected override void Fill(AnalysisContent content) => Form = ConclusionsForm.Of(content);

    protected override AnalysisContent Change(AnalysisContent content) => Form.Into(content);
}
