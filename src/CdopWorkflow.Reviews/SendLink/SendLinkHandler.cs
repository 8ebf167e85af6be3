using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.SendLink;

public sealed record SendLinkForm
{
    [Display(Name = "Email address of the person who fills in the return", ShortName = "email address")]
    [StringLength(254)]
    [MailAddress(ErrorMessage = "Enter an email address in the correct format, like name@example.org")]
    public string? Email { get; init; }
}

/// <summary>Sends a new link to a return, which ends those before. Later reminders go to the same address.</summary>
public sealed class SendLinkHandler(ReviewsDb db, RecordChange changes, ReturnLinks links, ReturnLetters letters, MailOptions mail, Sealer sealer)
{
    /// <returns>The decision, and the token of the link where it was made.</returns>
    public async Task<(Decision Decision, string? Token)> HandleAsync(Review review, Guid returnId, SendLinkForm form, CancellationToken cancel)
    {
        var asked = review.Returns.Find(known => known.Id == returnId && known.ReceivedOn is null);
        var to = form.Email?.Trim() ?? "";
        var (decision, token) =
            asked is null ? (changes.Refuse(review, "ReturnLinkSent", "Choose a return that has not come in yet"), null)
            : to.Length == 0 && mail.IsSetUp ? (changes.Refuse(review, "ReturnLinkSent", "Enter an email address"), null)
            : await SendAsync(review, asked, to, cancel);
        await db.SaveChangesAsync(cancel);
        return (decision, decision.Accepted ? token : null);
    }

    private async Task<(Decision Decision, string? Token)> SendAsync(Review review, AgencyReturn asked, string to, CancellationToken cancel)
    {
        await links.EndAsync(asked, cancel);
        var (link, token) = links.Make(asked, to);
        if (to.Length > 0)
        {
            letters.Request(review, asked, link, token, to);
            var known = asked.People is null ? AgencyPeople.Unknown : sealer.Open<AgencyPeople>(asked.People);
            asked.People = sealer.Seal(to == known.ContactEmail ? known : known with { ContactName = "", ContactEmail = to });
        }

        return (changes.Record(review, "ReturnLinkSent", $"New link to the return: {asked.Agency}"), token);
    }
}
