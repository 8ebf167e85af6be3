using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>
/// A page on which the panel records one section. It can be saved at any time, complete or not; when someone else saved it first
/// the page comes back as it was typed, beside what they saved.
/// </summary>
public abstract class SectionPage(OpenPack packs, AnalysisFile analyses, SaveSection save, Section section) : PackPage(packs)
{
    /// <summary>How often the section had been saved when the page was opened.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public AnalysisContent Recorded { get; private set; } = new();

    public InfluenceScale Scale { get; private set; } = InfluenceScale.Current;

    /// <summary>The form that words the page’s questions.</summary>
    public Questionnaire FormWords { get; private set; } = null!;

    public SectionSave? OvertakenBy { get; private set; }

    /// <summary>What they saved that is not what was typed here.</summary>
    public IReadOnlyList<SectionRow> Theirs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is { } closed)
        {
            return closed;
        }

        if (Opened.Review.State == ReviewState.Decided)
        {
            return Redirect(Home);
        }

        Seen = Recorded.NumberOf(section);
        Fill(Recorded);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is { } closed)
        {
            return closed;
        }

        if (StaysOnPage)
        {
            return Page();
        }

        Check();
        return ModelState.IsValid ? await SaveAsync(Change, cancel) : Page();
    }

    /// <summary>The post asks for the page again and for nothing else, like one more box.</summary>
    protected virtual bool StaysOnPage => false;

    /// <summary>Fetches what the page needs besides the record.</summary>
    protected virtual Task PrepareAsync(AnalysisContent content, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Puts what was recorded into the form.</summary>
    protected abstract void Fill(AnalysisContent content);

    /// <summary>Puts the form into the record.</summary>
    protected abstract AnalysisContent Change(AnalysisContent content);

    /// <summary>Adds an error for what can be read in two ways. What is merely missing is no error: drafts are incomplete.</summary>
    protected virtual void Check()
    {
    }

    protected async Task<IActionResult?> LoadAsync(CancellationToken cancel)
    {
        if (await EnterAsync(cancel) is { } closed)
        {
            return closed;
        }

        var analysis = await analyses.LatestAsync(Opened.Review.Id, cancel);
        Recorded = await analyses.StartAsync(Opened.Review.Id, analysis, cancel);
        Scale = analyses.ScaleOf(analysis, Recorded);
        FormWords = await analyses.FormOfAsync(Recorded, cancel);
        PageWording.Use(HttpContext, FormWords);
        await PrepareAsync(Recorded, cancel);
        return null;
    }

    protected async Task<IActionResult> SaveAsync(Func<AnalysisContent, AnalysisContent> change, CancellationToken cancel)
    {
        var outcome = await save.HandleAsync(Opened, section, Seen, change, cancel);
        if (outcome.Saved)
        {
            TempData["Notice"] = "Saved";
            return RedirectToPage(new { pack = Number });
        }

        ModelState.AddModelError("", outcome.OvertakenBy is { } by
            ? $"{by.By} saved this page while you were working on it. Nothing you typed is lost: compare it with what was saved, then save again"
            : "The review is not on the agenda any more, so nothing can be recorded");
        OvertakenBy = outcome.OvertakenBy;
        Theirs = AnalysisWords.Differences(section, outcome.Current, change(Recorded));

        // saving again is then on purpose
        Seen = outcome.Current.NumberOf(section);
        ModelState.Remove(nameof(Seen));
        return Page();
    }
}
