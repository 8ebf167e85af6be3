using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.Decide;

[Authorize(Policy = Policies.Chair)]
public sealed class DecideModel(OpenPack packs, AnalysisFile analyses, DecideReview decide, GatherFacts gather, FurtherAnalysis further, PanelsOfPerson panels) : PackPage(packs)
{
    [BindProperty]
    public int Seen { get; set; }

    public AnalysisContent Recorded { get; private set; } = new();

    /// <summary>What is still to be put right.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public IReadOnlyList<(Section Section, string Heading, string Page)> Sections { get; } =
    [
        (Section.Factors, "Factors", "record-factors"),
        (Section.Household, "Household", "household"),
        (Section.Maternal, "Maternal section", "maternal"),
        (Section.Conclusions, "Category, outcome and learning", "conclude"),
        (Section.Disagreements, "Disagreements", "disagree"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ?? Show();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is { } closed)
        {
            return closed;
        }

        var decision = await decide.HandleAsync(Opened, Seen, cancel);
        if (!decision.Accepted)
        {
            // the refused handler may have changed the review in memory, and others the record
            ModelState.AddReasons(decision);
            return await LoadAsync(cancel) ?? Show();
        }

        TempData["Notice"] = "Decided";
        return Redirect(Home);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancel)
    {
        if (await EnterAsync(cancel) is { } closed)
        {
            return closed;
        }

        if (!panels.Chairs(Opened.Meeting.Panel))
        {
            return NotFound();
        }

        // a second press of the button finds the decision taken
        if (Opened.Review.State == ReviewState.Decided)
        {
            return Redirect(Home);
        }

        Recorded = await analyses.StartAsync(Opened.Review.Id, await analyses.LatestAsync(Opened.Review.Id, cancel), cancel);
        if (Recorded.Further is null && await further.AskedAsync(Recorded, cancel) is { } form)
        {
            // nobody has opened the page yet: the chair sees what it asks all the same
            Recorded = Recorded with { Further = KeptAnswers.Of(form, FormAnswers.None, completed: false) };
        }

        var workflow = new ReviewWorkflow(Opened.Review.State, await gather.OfAsync(Opened.Review, cancel));
        Missing = workflow.Steps().FirstOrDefault(step => step.Trigger == ReviewTrigger.Decide)?.Missing ?? [];
        return null;
    }

    private PageResult Show()
    {
        Seen = Recorded.TimesSaved;
        return Page();
    }
}
