using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Steps;

/// <summary>Loads a review with everything that belongs to it, for the coordinator of the panel that owns it and for nobody else.</summary>
public sealed class LoadReview(ReviewsDb db, CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    /// <summary>Null where there is none or where it is another panel's: the two must not be told apart.</summary>
    public async Task<Review?> OwnAsync(string reference, CancellationToken cancel)
    {
        var review = await Whole(db).SingleOrDefaultAsync(known => known.Reference == reference, cancel);
        return review is not null && person.Value.Has(Role.Coordinator, review.Panel, areas, UkTime.DateOf(clock.GetUtcNow())) ? review : null;
    }

    /// <summary>Every review with all its parts, the notifications, which identify the child, aside.</summary>
    public static IQueryable<Review> Whole(ReviewsDb db) => db.Reviews
        .Include(review => review.Holds.OrderBy(hold => hold.OpenedOn))
        .Include(review => review.Returns.OrderBy(agencyReturn => agencyReturn.Agency))
        .Include(review => review.Meetings.OrderBy(meeting => meeting.Id))
        .Include(review => review.FamilyQuestions.OrderBy(question => question.AskedOn))
        .AsSplitQuery();
}
