using CdopWorkflow.Reviews.Returns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>What was sent, for a while, for whoever sent it.</summary>
[AllowAnonymous]
public sealed class CopyModel(OpenLink open, LinkSession session, LinkTraffic traffic, FormsOfReturn forms, ReviewsOptions options, TimeProvider clock)
    : LinkPage(open, session, traffic)
{
    public IReadOnlyList<AnsweredForm> Forms { get; private set; } = [];

    protected override bool NeedsCode => false;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsOpen || !(Opened.Link.SubmittedAt?.AddMinutes(options.ReturnCopyMinutes) > clock.GetUtcNow()))
        {
            return Redirect(Home);
        }

        Forms = await forms.ReadAsync(Opened.Review, Opened.Return, "ReturnCopyRead", cancel);
        return Page();
    }
}
