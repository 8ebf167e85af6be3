using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.Returns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>
/// Where a link leads: before the code it says which panel asks and nothing more; after it, whom the return is about and what to fill
/// in; once it was sent, that it was.
/// </summary>
[AllowAnonymous]
public sealed class StartModel(
    OpenLink open,
    LinkSession session,
    LinkTraffic traffic,
    SendCode send,
    ReadIdentity identity,
    FormsOfReturn forms,
    MailOptions mail,
    AreaTable areas,
    ReviewsOptions options,
    TimeProvider clock) : LinkPage(open, session, traffic)
{
    /// <summary>Null until the code was entered, and once the return was sent.</summary>
    public Child? Child { get; private set; }

    public IReadOnlyList<FormLine> Forms { get; private set; } = [];

    public string Panel => areas.NameOf(Opened.Review.Panel);

    public bool CodeGoesByLetter => mail.IsSetUp && Opened.Link.SentTo is not null;

    public int MinutesWithoutAPage => options.ReturnSessionMinutes;

    public DateTimeOffset? CopyUntil => Opened.Link.SubmittedAt?.AddMinutes(options.ReturnCopyMinutes);

    public bool CanKeepCopy => IsOpen && CopyUntil > clock.GetUtcNow();

    protected override bool NeedsCode => false;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!IsOpen || Opened.Return.ReceivedOn is not null)
        {
            return;
        }

        Child = await identity.ForReturnAsync(Opened.Review, Opened.Return.Agency, cancel);
        Forms = await forms.ProgressAsync(Opened.Return, cancel);
    }

    public async Task<IActionResult> OnPostSendCodeAsync(CancellationToken cancel)
    {
        if (Opened.Return.ReceivedOn is null)
        {
            await send.HandleAsync(Opened, cancel);
        }

        return Redirect($"{Home}/code");
    }
}
