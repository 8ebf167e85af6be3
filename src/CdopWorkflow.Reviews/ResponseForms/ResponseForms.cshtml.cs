using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ResponseForms;

/// <summary>One form of a rapid response: filled in by hand of the coordinator, in as many goes as it takes.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ResponseFormsModel(LoadReview reviews, ResponseFormFile file, SaveResponseForm save) : StepPage(reviews)
{
    [FromRoute(Name = "key")]
    public string Key { get; set; } = "";

    /// <summary>The edition of the answers that the page showed.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public bool Complete { get; set; }

    public OpenedForm Opened { get; private set; } = null!;

    public AskedQuestionnaire Asked { get; private set; } = null!;

    protected override string Next => $"{Home}/rapid-response";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        ResponseFormFile.Keys.Contains(Key) ? await ShowAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ResponseFormFile.Keys.Contains(Key))
        {
            return NotFound();
        }

        var shown = await ShowAsync(cancel);
        return Review is null || Asked.StaysOnPage || !Asked.Judge(ModelState, Complete)
            ? shown
            : await TakeAsync(review => save.HandleAsync(review, Opened, Asked.Answers, Complete, Seen, cancel), "Answers saved", cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await file.OpenAsync(Review, Key, cancel);
        Asked = HttpMethods.IsPost(Request.Method) ? await AskedQuestionnaire.ReadAsync(Request, Opened.Form) : new AskedQuestionnaire(Opened.Form, Opened.Answers);
    }
}
