using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>One form of the return. What is saved may have gaps; what is there must be an answer the question can have.</summary>
[AllowAnonymous]
public sealed class FillFormModel(OpenLink open, LinkSession session, LinkTraffic traffic, SaveForm save) : LinkPage(open, session, traffic)
{
    [FromRoute(Name = "number")]
    public int Number { get; set; }

    public AskedQuestionnaire Asked { get; private set; } = null!;

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
}
