using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.SendLink;

[Authorize(Policy = Policies.Coordinator)]
public sealed class SendLinkModel(LoadReview reviews, SendLinkHandler handler, MailOptions mail, Sealer sealer) : ReturnPage(reviews)
{
    [BindProperty]
    public SendLinkForm Form { get; set; } = new();

    public bool MailIsSetUp => mail.IsSetUp;

    protected override string Next => $"{Home}/returns";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var result = await ShowAsync(cancel);
        if (Review is not null && Chosen?.People is { } people)
        {
            Form = new SendLinkForm { Email = sealer.Open<AgencyPeople>(people).ContactEmail };
        }

        return result;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(SendAsync, MailIsSetUp ? "Link sent" : "Link made: pass it on", cancel);

    protected override bool IsMeant(AgencyReturn agencyReturn) => agencyReturn.ReceivedOn is null;

    private async Task<Decision> SendAsync(Review review)
    {
        var (decision, token) = await handler.HandleAsync(review, ReturnId ?? Guid.Empty, Form, HttpContext.RequestAborted);
        if (token is not null && !MailIsSetUp)
        {
            // shown once, on the next page: nothing but its hash is kept
            TempData["ReturnLink"] = $"{Request.Scheme}://{Request.Host}/returns/{token}";
        }

        return decision;
    }
}
