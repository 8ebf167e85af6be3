using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Transfers;

/// <summary>What to tell a coordinator who acts on an offer a moment after somebody else did: reference, outcome and time, which both panels may know.</summary>
public sealed class AnsweredOffer(ReviewsDb db, MyPanels mine, AreaTable areas)
{
    /// <summary>Null where the person has nothing to do with such an offer.</summary>
    public async Task<string?> SentenceAsync(string reference, CancellationToken cancel)
    {
        var panels = mine.As(Role.Coordinator);
        var offer = await db.TransferOffers.AsNoTracking()
            .Where(known => known.Reference == reference && known.AnsweredAt != null && (panels.Contains(known.FromPanel) || panels.Contains(known.ToPanel)))
            .OrderByDescending(known => known.AnsweredAt).FirstOrDefaultAsync(cancel);
        return offer is null ? null : $"Nothing was changed: {Outcome(offer)} {UkFormat.DateTime(offer.AnsweredAt)}";
    }

    private string Outcome(TransferOffer offer) => offer.Outcome switch
    {
        TransferOutcome.Transferred => $"{areas.NameOf(offer.ToPanel)} took {offer.Reference} over",
        TransferOutcome.Declined => $"{areas.NameOf(offer.ToPanel)} declined {offer.Reference}",
        TransferOutcome.TakenBack => $"{areas.NameOf(offer.FromPanel)} took its offer of {offer.Reference} back",
        TransferOutcome.Offered => $"{offer.Reference} is offered",
    };
}
