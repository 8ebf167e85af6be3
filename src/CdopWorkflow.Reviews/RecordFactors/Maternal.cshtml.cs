using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RecordFactors;

[Authorize(Policy = Policies.Panel)]
public sealed class MaternalModel(OpenPack packs, AnalysisFile analyses, SaveSection save) : SectionPage(packs, analyses, save, Section.Maternal)
{
    [BindProperty]
    public MaternalForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> EthnicChoices { get; } = [.. EthnicCategories.All.Select(category => new SelectListItem(category.Label, category.Code))];

    public IReadOnlyList<SelectListItem> AgeChoices { get; } = [.. Enum.GetValues<MotherAgeBand>().Select(band => new SelectListItem(band.Label(), band.ToString()))];

    protected override void Fill(AnalysisContent content) => Form = MaternalForm.Of(content);

    protected override AnalysisContent Change(AnalysisContent content) => Form.Into(content);
}
