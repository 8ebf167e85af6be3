using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Notices;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Clocks;

/// <summary>
/// Reviews with just what <see cref="ReviewClocks"/> reads: thousands at once, without the sealed texts that make up most of their
/// parts. Returns that are in, or that the review goes on without, and notices that were given, are left out. What comes from here is to be read, never saved.
/// </summary>
public static class OpenReviews
{
    public static async Task<IReadOnlyList<Review>> ForClocksAsync(ReviewsDb db, IQueryable<Review> which, CancellationToken cancel)
    {
        var reviews = await which.AsNoTracking().ToListAsync(cancel);
        var holds = await (from hold in db.Set<Hold>() join review in which on hold.ReviewId equals review.Id select hold).Select(hold => new Hold
        {
            Id = hold.Id,
            ReviewId = hold.ReviewId,
            Kind = hold.Kind,
            OpenedOn = hold.OpenedOn,
            ExpectedOn = hold.ExpectedOn,
            LiftedOn = hold.LiftedOn,
            BlocksReviewMeeting = hold.BlocksReviewMeeting,
            BlocksPanel = hold.BlocksPanel,
            NoticeGivenOn = hold.NoticeGivenOn,
            RapidReviewOn = hold.RapidReviewOn,
        }).ToListAsync(cancel);
        var returns = await (from wanted in db.Set<AgencyReturn>()
                             where wanted.ReceivedOn == null && wanted.WaivedOn == null
                             join review in which on wanted.ReviewId equals review.Id
                             select wanted).Select(wanted => new AgencyReturn
                             {
                                 Id = wanted.Id,
                                 ReviewId = wanted.ReviewId,
                                 Agency = wanted.Agency,
                                 RequestedOn = wanted.RequestedOn,
                                 DueOn = wanted.DueOn,
                             }).ToListAsync(cancel);
        var meetings = await (from meeting in db.Set<ReviewMeeting>()
                              where meeting.HeldOn != null
                              join review in which on meeting.ReviewId equals review.Id
                              select meeting).Select(meeting => new ReviewMeeting
                              {
                                  Id = meeting.Id,
                                  ReviewId = meeting.ReviewId,
                                  Kind = meeting.Kind,
                                  HeldOn = meeting.HeldOn,
                              }).ToListAsync(cancel);
        var notices = await (from notice in db.Set<Notice>()
                             where notice.ToldOn == null
                             join review in which on notice.ReviewId equals review.Id
                             select notice).Select(notice => new Notice
                             {
                                 Id = notice.Id,
                                 ReviewId = notice.ReviewId,
                                 Kind = notice.Kind,
                                 KnownOn = notice.KnownOn,
                                 Words = Array.Empty<byte>(),
                             }).ToListAsync(cancel);
        var noticesOf = notices.ToLookup(notice => notice.ReviewId);
        var (holdsOf, returnsOf, meetingsOf) = (holds.ToLookup(hold => hold.ReviewId), returns.ToLookup(wanted => wanted.ReviewId), meetings.ToLookup(meeting => meeting.ReviewId));
        foreach (var review in reviews)
        {
            review.Holds.AddRange(holdsOf[review.Id].OrderBy(hold => hold.OpenedOn));
            review.Returns.AddRange(returnsOf[review.Id]);
            review.Meetings.AddRange(meetingsOf[review.Id]);
            review.Notices.AddRange(noticesOf[review.Id]);
        }

        return reviews;
    }

    /// <summary>Those of which somebody here is still to do something: not ended, or others are still to be told of them; not offered to another panel.</summary>
    public static IQueryable<Review> InHand(ReviewsDb db) =>
        db.Reviews.Where(review => (!ReviewStates.Ended.Contains(review.State) || review.Notices.Any(notice => notice.ToldOn == null)) && review.State != ReviewState.TransferOffered);
}
