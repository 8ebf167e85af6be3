using CdopWorkflow.Reviews.Returns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ReturnByLink;

[AllowAnonymous]
public sealed class CheckReturnModel(OpenLink open, LinkSession session, LinkTraffic traffic, FormsOfReturn forms, SubmitReturn submit) : LinkPage(open, session, traffic)
{
    public IReadOnlyList<AnsweredForm> Forms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Forms = await forms.ReadAsync(Opened.Review, Opened.Return, "ReturnRead", cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var decision = await submit.HandleAsync(Opened, cancel);
        if (decision.Accepted)
        {
            return Redirect(Home);
        }

        ModelState.AddReasons(decision);
        await OnGetAsync(cancel);
        return Page();
    }
}
