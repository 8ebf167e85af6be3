using CdopWorkflow.Forms;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>One form of the return. What is saved may have gaps; what is there must be an answer the question can have.</summary>
[AllowAnonymous]
public sealed class FillFormModel(OpenLink open, LinkSession session, LinkTraffic traffic, SaveForm save) : LinkPage(open, session, traffic)
{
    [FromRoute(Name = "number")]
    public int Number { get; set; }

    public AskedQuestionnaire Asked { get; private set; } = null!;

    protected override bool TakesWhatComesLate => HttpMethods.IsPost(Request.Method);

    protected override bool GoesByItself => false;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await save.FindAsync(Opened.Return, Number, cancel) is not { } form)
        {
            return Redirect(Home);
        }

        await save.NoteReadAsync(Opened.Review, Opened.Return, form, cancel);
        Asked = new AskedQuestionnaire(form.Form(), save.Open(form));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? later, CancellationToken cancel)
    {
        if (await save.FindAsync(Opened.Return, Number, cancel) is not { } form)
        {
            return Redirect(Home);
        }

        Asked = await AskedQuestionnaire.ReadAsync(Request, form.Form());
        if (!IsOpen)
        {
            return await KeepAsync(form, cancel);
        }

        if (Asked.StaysOnPage || !Asked.Judge(ModelState, complete: false))
        {
            return Page();
        }

        if (await save.HandleAsync(Opened.Review, Opened.Return, form, Asked.Answers, cancel))
        {
            TempData["Notice"] = later is null ? "Saved" : "Saved. You can close this page and come back with the same link";
        }

        return Redirect(later is null && await save.FindAsync(Opened.Return, Number + 1, cancel) is not null ? $"{Home}/form/{Number + 1}" : Home);
    }

    /// <summary>The code ran out while somebody was writing. What can be kept is kept; to see it again, a new code is needed.</summary>
    private async Task<IActionResult> KeepAsync(ReturnForm form, CancellationToken cancel)
    {
        var isWhole = Asked.Judge(ModelState, complete: false);
        var fitting = AnswerCheck.Check(Asked.LaidOut, Asked.Answers, complete: false).Aggregate(Asked.Answers, (kept, problem) => kept.Without(problem.LinkId));
        if (await save.HandleAsync(Opened.Review, Opened.Return, form, fitting, cancel))
        {
            TempData["Notice"] = isWhole ? "What you wrote was saved. To go on you need a new code" : "What you wrote was saved, but for answers that need putting right. To go on you need a new code";
        }

        return Redirect(Home);
    }
}
