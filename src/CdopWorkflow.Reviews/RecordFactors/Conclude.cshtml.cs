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

    public IReadOnlyList<SelectListItem> CategoryChoices => FormWords.Categories();

    public (string Heading, string Advice) Issues => FormWords.List("issues", "Issues", "What made it harder for the family or the services, without blame.");

    public (string Heading, string Advice) LearningPoints => FormWords.List("learning-points", "Learning points", "What can be learned for other children. Enter at least one.");

    public (string Heading, string Advice) RecommendedActions => FormWords.List("recommended-actions", "Recommended actions", "");

    protected override void Fill(AnalysisContent content) => Form = ConclusionsForm.Of(content);

    protected override AnalysisContent Change(AnalysisContent content) => Form.Into(content);
}
