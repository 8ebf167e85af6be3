using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RecordFactors;

[Authorize(Policy = Policies.Panel)]
public sealed class DisagreeModel(OpenPack packs, AnalysisFile analyses, SaveSection save, CurrentPerson person, PanelsOfPerson panels, TimeProvider clock)
    : SectionPage(packs, analyses, save, Section.Disagreements)
{
    [BindProperty]
    public DisagreeForm Form { get; set; } = new();

    [FromForm(Name = "button")]
    public string? Button { get; set; }

    public bool MaySettle => panels.Chairs(Opened.Meeting.Panel) && Recorded.Disagreements.Any(known => known.Settled is null);

    public FactorCatalogue Catalogue => FactorCatalogue.Shipped;

    public IReadOnlyList<SelectListItem> FactorChoices { get; } =
        [.. FactorCatalogue.Shipped.All.OrderBy(factor => factor.Name, StringComparer.OrdinalIgnoreCase).Select(factor => new SelectListItem(factor.Name, factor.Code))];

    public IReadOnlyList<SelectListItem> ModifiableChoices { get; } = [new("Yes", nameof(Answer.Yes)), new("No", nameof(Answer.No))];

    public IReadOnlyList<SelectListItem> InfluenceChoices => [.. Scale.Levels.Select(level => new SelectListItem($"{level.Code}: {level.Label}", level.Code))];

    protected override void Fill(AnalysisContent content)
    {
    }

    protected override AnalysisContent Change(AnalysisContent content) => Button == "settle" && MaySettle
        ? Form.Settle(content, person.Value.Name, clock.GetUtcNow())
        : Form.Disagree(content, person.Value.Name);

    protected override void Check()
    {
        if (Button == "settle" && !Recorded.Disagreements.Any(known => known.Settled is null && known.Code == Form.Code))
        {
            ModelState.AddModelError("Form.Code", "Select a factor that members disagree about");
        }
    }
}
