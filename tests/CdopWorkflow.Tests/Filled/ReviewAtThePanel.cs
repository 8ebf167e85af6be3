using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.SuspectFactors;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.Filled;

/// <summary>A review brought to a panel's agenda, past the steps that a test is not about.</summary>
/// <param name="Reference">Of the review.</param>
/// <param name="Pack">Number of the pack.</param>
/// <param name="Meeting">Id of the meeting.</param>
/// <param name="Return">Id of a return that is not in.</param>
/// <param name="Document">Id of a document that the panel may not have yet.</param>
public sealed record ReviewAtThePanel(string Reference, string Pack, Guid Meeting, Guid Return, Guid Document)
{
    /// <summary>The summary of scenario F5, with nothing that identifies the child.</summary>
    public const string Summary = "A boy was found after a night on a sofa with an adult. Others in the home smoke. There are two bedrooms for seven people. He was born at 33 weeks; the pregnancy was booked at 15 weeks.";

    private static readonly WorkflowFacts Ready = new()
    {
        ResidenceDecided = true,
        ScopeDecided = true,
        PostMortemSettled = true,
        RapidResponseFinalMeetingHeld = true,
        ReturnsRequested = true,
        PackSignedOff = true,
        ReasonGiven = true,
        ReceiverNamed = true,
        PanelMeetingChosen = true,
    };

    /// <summary>The review of a boy of 28 to 89 days, on the agenda of a meeting that the members attend.</summary>
    public static async Task<ReviewAtThePanel> PrepareAsync(TestApp app, string reference, params PanelMember[] members)
    {
        await app.IsNotifiedAsync(ADeath.Notified() with { Reference = reference });
        return await app.UseAsync<IServiceProvider, ReviewAtThePanel>(async services =>
        {
            var (db, sealer, now) = (Get<ReviewsDb>(services), Get<Sealer>(services), app.Clock.GetUtcNow());
            var review = await LoadReview.Whole(db).SingleAsync(known => known.Reference == reference);
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            review.PostMortem.Status = PostMortemStatus.ResultReceived;
            Respond(db, review, sealer, now);
            review.Returns.Add(new AgencyReturn { ReviewId = review.Id, Agency = "Health visiting", RequestedOn = today, DueOn = today, ReceivedOn = today });
            var housing = new AgencyReturn { ReviewId = review.Id, Agency = "Housing", RequestedOn = today, DueOn = today };
            review.Returns.Add(housing);
            Fire(review, now, ReviewTrigger.Accept, ReviewTrigger.StartReview, ReviewTrigger.SendToPanel, ReviewTrigger.PutOnAgenda);
            review.Holds.Add(new Hold { ReviewId = review.Id, Kind = HoldKind.Inquest, OpenedOn = today, BlocksReviewMeeting = true });

            var document = new Document
            {
                ReviewId = review.Id,
                Kind = DocumentKind.PostMortemReport,
                Agency = "Hospital",
                Format = CdopWorkflow.Reviews.Documents.DocumentFormat.Pdf,
                Size = 9,
                Fingerprint = "f",
                AddedAt = now,
                AddedBy = "Test Coordinator",
                Details = sealer.Seal(new DocumentDetails("Report of the post-mortem", "report.pdf", new string('a', 64))),
            };
            db.AddRange(document, new DocumentContent { DocumentId = document.Id, Sealed = sealer.SealBytes("%PDF-1.7\n"u8.ToArray()) });

            var pack = new Pack { ReviewId = review.Id, Text = sealer.Seal(new PackText { Summary = Summary }) };
            pack.SignOff("system:test", now, sealer.Seal(new PackContent { Summary = Summary, Sections = [.. review.Returns.Select(known => ReturnInWords.Of(known, [], sealer))] }));
            var meeting = new PanelMeeting { Panel = ADeath.Panel, MeetsOn = today };
            meeting.Attend(members);
            meeting.Agenda.Add(new AgendaItem { MeetingId = meeting.Id, ReviewId = review.Id, PutOnAt = now });
            db.AddRange([pack, meeting, .. members]);
            await db.SaveChangesAsync();
            return new ReviewAtThePanel(reference, pack.Number, meeting.Id, housing.Id, document.Id);
        });
    }

    /// <summary>A rapid response of which every part has something to show.</summary>
    private static void Respond(ReviewsDb db, Review review, Sealer sealer, DateTimeOffset now)
    {
        var (record, words) = (review.RapidResponse, sealer.SealWords("Invented for a test"));
        (record.SuddenWithoutCause, record.Decision, record.DecidedOn, record.DecidedBy, record.Why) = (Answer.Yes, ResponseDecision.Starts, review.DiedOn, words, words);
        (record.Visit, record.VisitDecidedOn, record.VisitedOn, record.VisitedBy) = (VisitDecision.Made, review.DiedOn, review.DiedOn, words);
        review.PostMortem.FirstResultOn = review.DiedOn;
        review.Findings.Add(new PostMortemFinding { ReviewId = review.Id, Status = PostMortemStatus.InitialResult, On = review.DiedOn, Words = words });
        review.Meetings.Add(new ReviewMeeting { ReviewId = review.Id, Kind = ReviewMeetingKind.RapidResponseFirst, HeldOn = review.DiedOn, Attendees = words, Notes = words });
        review.SuspectedFactors.Add(new SuspectedFactor { ReviewId = review.Id, Code = "CO_SLEEPING_SOFA", Suspected = Answer.Yes });
        db.Publish(SuspectedFact.New(review, now));
    }

    /// <summary>A member without a conflict of interest: the pack is open to them.</summary>
    public Task DeclareNoConflictAsync(TestApp app, PanelMember member) => app.UseAsync(async (ReviewsDb db) =>
    {
        var item = await db.Set<AgendaItem>().SingleAsync(known => known.MeetingId == Meeting);
        db.Add(new Declaration { AgendaItemId = item.Id, AccountId = member.AccountId, Name = member.Name, Interest = Interest.None, DeclaredAt = app.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    });

    /// <summary>A review that one panel has offered to another.</summary>
    public static async Task<string> OfferedAsync(TestApp app, string reference, string from, string council, string to)
    {
        await app.IsNotifiedAsync(ADeath.Notified(panel: from, council: council) with { Reference = reference });
        await app.UseAsync(async (ReviewsDb db) =>
        {
            var review = await db.Reviews.SingleAsync(known => known.Reference == reference);
            Fire(review, app.Clock.GetUtcNow(), ReviewTrigger.OfferTransfer);
            db.TransferOffers.Add(new TransferOffer { ReviewId = review.Id, Reference = reference, FromPanel = from, ToPanel = to, OfferedAt = app.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        });
        return reference;
    }

    private static void Fire(Review review, DateTimeOffset now, params ReviewTrigger[] triggers)
    {
        foreach (var trigger in triggers)
        {
            Assert.Empty(review.Fire(trigger, Ready, now).Reasons);
        }
    }

    private static T Get<T>(IServiceProvider services)
        where T : notnull => (T)services.GetService(typeof(T))!;
}
