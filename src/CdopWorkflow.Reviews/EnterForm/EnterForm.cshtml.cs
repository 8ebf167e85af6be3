using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.EnterForm;

/// <summary>The coordinator enters a form that came on paper or by telephone.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class EnterFormModel(LoadReview reviews, SaveForm save) : ReturnPage(reviews)
{
    [BindProperty(SupportsGet = true, Name = "form")]
    public int Number { get; set; }

    public AskedQuestionnaire Asked { get; private set; } = null!;

    private ReturnForm? form;

    protected override string Next => $"{Home}/record-return?return={ReturnId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var result = await ShowAsync(cancel);
        if (form is null)
        {
            return NotFound();
        }

        await save.NoteReadAsync(Review, Chosen!, form, cancel);
        Asked = new AskedQuestionnaire(form.Form(), save.Open(form));
        return result;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await ShowAsync(cancel);
        if (form is null)
        {
            return NotFound();
        }

        Asked = await AskedQuestionnaire.ReadAsync(Request, form.Form());
        if (Asked.StaysOnPage || !Asked.Judge(ModelState, complete: false))
        {
            return result;
        }

        var saved = await save.HandleAsync(Review, Chosen!, form, Asked.Answers, cancel);
        return await TakeAsync(_ => Task.FromResult(saved ? Decision.Accept : Decision.Refuse("This return has come in meanwhile: nothing was changed")), "Answers saved", cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel) => form = Chosen is { } asked ? await save.FindAsync(asked, Number, cancel) : null;

    protected override bool IsMeant(AgencyReturn agencyReturn) => agencyReturn.ReceivedOn is null;
}
