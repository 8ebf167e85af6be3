using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>Loads a review with everything that belongs to it, for the coordinators who may see it and for nobody else.</summary>
public sealed class LoadReview(ReviewsDb db, CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    /// <summary>For the owning panel's coordinator. Null where there is none or where it is another panel's: the two must not be told apart.</summary>
    public async Task<Review?> OwnAsync(string reference, CancellationToken cancel)
    {
        var review = await Whole(db).SingleOrDefaultAsync(known => known.Reference == reference, cancel);
        return review is not null && MayCoordinate(review.Panel) ? review : null;
    }

    /// <summary>For the coordinator of the panel that the review is offered to.</summary>
    public async Task<Review?> OfferedAsync(string reference, CancellationToken cancel)
    {
        var review = await Whole(db).SingleOrDefaultAsync(known => known.Reference == reference && known.State == ReviewState.TransferOffered, cancel);
        return review is not null && await OfferOfAsync(review, cancel) is { } offer && MayCoordinate(offer.ToPanel) ? review : null;
    }

    /// <summary>The offer that waits for an answer.</summary>
    public Task<TransferOffer?> OfferOfAsync(Review review, CancellationToken cancel) =>
        db.TransferOffers.SingleOrDefaultAsync(offer => offer.ReviewId == review.Id && offer.Outcome == TransferOutcome.Offered, cancel);

    /// <summary>Every review with all its parts, the notifications, which identify the child, aside.</summary>
    public static IQueryable<Review> Whole(ReviewsDb db) => db.Reviews
        .Include(review => review.Holds.OrderBy(hold => hold.OpenedOn))
        .Include(review => review.Returns.OrderBy(agencyReturn => agencyReturn.Agency))
        .Include(review => review.Meetings.OrderBy(meeting => meeting.Id))
        .Include(review => review.FamilyQuestions.OrderBy(question => question.AskedOn))
        .Include(review => review.Notices.OrderBy(notice => notice.KnownOn))
        .AsSplitQuery();

    private bool MayCoordinate(string panel) => person.Value.Has(Role.Coordinator, panel, areas, UkTime.DateOf(clock.GetUtcNow()));
}
