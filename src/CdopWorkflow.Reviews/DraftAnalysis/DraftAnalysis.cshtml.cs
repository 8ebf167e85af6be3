using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.DraftAnalysis;

[Authorize(Policy = Policies.Coordinator)]
public sealed class DraftAnalysisModel(LoadReview reviews, DraftFile drafts, PackFile packs, AnalysisFile analyses, WriteDraft write, PanelOptions options) : StepPage(reviews), IFactorsPage
{
    private DraftContent saved = new();

    [BindProperty]
    public FactorsForm Form { get; set; } = new();

    [BindProperty]
    public DraftForm Draft { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public AnalysisContent Recorded => new();

    public string? HouseholdPage => null;

    public InfluenceScale Scale => InfluenceScale.Find(saved.Scale) ?? InfluenceScale.FormC;

    public FactorCatalogue Catalogue => FactorCatalogue.Shipped;

    public IReadOnlyList<Choice> Found { get; private set; } = [];

    public Questionnaire FormWords { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> CategoryChoices => FormWords.Categories();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await ShowAsync(cancel);
        if (Review is not null)
        {
            (Form, Draft) = (FactorsForm.Of(saved.AsAnalysis(), Catalogue), DraftForm.Of(saved));
            Seen = (await drafts.OfAsync(Review.Id, cancel))?.Version ?? 0;
            await FindAsync(Review, cancel);
        }

        return answer;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Form.InOrder(Catalogue);
        foreach (var (index, line) in Form.Factors.Index().Where(line => line.Item is { IsBlank: false, Present: null }))
        {
            ModelState.AddModelError($"Form.Factors[{index}].Present", $"{Catalogue.NameOf(line.Code)}: say whether it was present");
        }

        return TakeAsync(review => write.HandleAsync(review, Content(), Seen, cancel), "Draft saved", cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        saved = await drafts.ContentAsync(Review.Id, cancel) ?? new DraftContent { Scale = options.Scale };
        FormWords = await analyses.FormOfAsync(new AnalysisContent { FormVersion = saved.FormVersion }, cancel);
        PageWording.Use(HttpContext, FormWords);
        await FindAsync(Review, cancel);
    }

    private async Task FindAsync(Review review, CancellationToken cancel) =>
        Found = [.. IdentifierFinder.Passages(Draft.Cause ?? "", await packs.IdentifiersOfAsync(review, cancel)).Select(found => new Choice(found.Passage, $"“{found.Passage}” ({Choices.Name(found.Kind)})"))];

    private DraftContent Content()
    {
        var factors = Form.Into(new AnalysisContent(), Catalogue);
        return new DraftContent
        {
            Agencies = [.. Draft.Agencies.Distinct().Order()],
            Cause = Draft.Cause?.Trim() ?? "",
            Harmless = [.. Draft.Harmless],
            Factors = factors.Factors,
            Domains = factors.Domains,
            Categories = [.. Draft.Categories.Distinct().Order()],
            Scale = Scale.Code,
            FormVersion = FormWords.Version,
        };
    }
}
