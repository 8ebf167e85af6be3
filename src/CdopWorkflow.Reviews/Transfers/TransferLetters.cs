using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Transfers;

/// <summary>
/// Writes to the people of a panel that has not answered an offer. A chair answers for the panel and reads reviews in the anonymised
/// form only: the chair's letter has no reference.
/// </summary>
public sealed class TransferLetters(ReviewsDb db, StaffDirectory staff, AreaTable areas, MailOptions mail)
{
    public async Task RemindAsync(TransferOffer offer, CancellationToken cancel)
    {
        foreach (var person in await staff.WithRoleAsync(Role.Coordinator, offer.ToPanel, cancel))
        {
            db.Post(new Letter(
                $"transfer-reminder/{offer.Id}/{person.AccountId}",
                person.Email,
                $"A review waits for your answer: {offer.Reference}",
                $"{areas.NameOf(offer.FromPanel)} offered review {offer.Reference} to {areas.NameOf(offer.ToPanel)} {UkFormat.DateTime(offer.OfferedAt)}.\n\n"
                + $"Please accept or decline it:\n{mail.LinkTo($"/reviews/{offer.Reference}/accept-transfer")}\n\nUntil you accept, the review stays with {areas.NameOf(offer.FromPanel)}.")
            {
                Area = offer.ToPanel,
                Reference = offer.Reference,
                ToWhom = person.Name,
            });
        }
    }

    public async Task TellChairAsync(TransferOffer offer, CancellationToken cancel)
    {
        foreach (var person in await staff.WithRoleAsync(Role.Chair, offer.ToPanel, cancel))
        {
            db.Post(new Letter(
                $"transfer-chair/{offer.Id}/{person.AccountId}",
                person.Email,
                $"A review offered to {areas.NameOf(offer.ToPanel)} is unanswered",
                $"{areas.NameOf(offer.FromPanel)} offered a review to {areas.NameOf(offer.ToPanel)} {UkFormat.DateTime(offer.OfferedAt)}. Your coordinators have been reminded and have not answered yet.\n\n"
                + $"Please ask them to accept or decline it. What waits stands on your panel’s page:\n{mail.LinkTo("/reviews/panel")}")
            {
                Area = offer.ToPanel,
                Reference = offer.Reference,
                ToWhom = person.Name,
            });
        }
    }
}
