using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.SuspectFactors;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Panel;

/// <summary>Takes many deaths from the notification to the decision through the handlers, without the pages.</summary>
/// <param name="meetsOn">When their panel meets; 7 April 2025 unless told.</param>
public sealed class DecidedCases(TestApp app, DateOnly? meetsOn = null)
{
    private static readonly Seat[] Seats = [Seat.Chair, Seat.DesignatedDoctor, Seat.ChildrensSocialCare, Seat.Police, Seat.LayMember];

    private static readonly WorkflowFacts Ready = new()
    {
        ResidenceDecided = true,
        ScopeDecided = true,
        PostMortemSettled = true,
        RapidResponseFinalMeetingHeld = true,
        ReturnsRequested = true,
        PackSignedOff = true,
    };

    private readonly PanelMeeting meeting = new() { Panel = ADeath.Panel, MeetsOn = meetsOn ?? new DateOnly(2025, 4, 7) };

    public Task ArrangeMeetingAsync() => app.UseAsync(async (ReviewsDb db) =>
    {
        meeting.Attend(Seats.Select(seat => new PanelMember { Panel = ADeath.Panel, AccountId = $"account-{seat}", Name = $"{seat}", Seat = seat }));
        db.Add(meeting);
        await db.SaveChangesAsync();
    });

    /// <summary>Whatever text is asked for along the way is this.</summary>
    public async Task DecideAsync(DeathNotified death, string text, AnalysisContent content)
    {
        var number = await RecordAsync(death, text, content);
        await AsAsync(Role.Chair, async services =>
        {
            var pack = await services.GetRequiredService<OpenPack>().OfAsync(number, CancellationToken.None);
            Accepted(await services.GetRequiredService<DecideReview>().HandleAsync(pack!, seen: 1, CancellationToken.None));
            return true;
        });
    }

    /// <summary>As far as the decision, which is left to the chair: of the account "account-Chair".</summary>
    /// <returns>The number of the pack.</returns>
    public async Task<string> RecordAsync(DeathNotified death, string text, AnalysisContent content)
    {
        var number = await PrepareAsync(death, text);
        await DeclareAsync(death);
        return await AsAsync(Role.Chair, async services =>
        {
            var pack = await services.GetRequiredService<OpenPack>().OfAsync(number, CancellationToken.None);
            Assert.True((await services.GetRequiredService<SaveSection>().HandleAsync(pack!, Section.Conclusions, 0, _ => content, CancellationToken.None)).Saved);
            return number;
        });
    }

    private async Task<string> PrepareAsync(DeathNotified death, string text) => await AsAsync(Role.Coordinator, async services =>
    {
        var (db, cancel) = (services.GetRequiredService<ReviewsDb>(), CancellationToken.None);
        var review = await LoadReview.Whole(db).SingleAsync(known => known.Id == death.DeathId);
        review.PostMortem.Status = PostMortemStatus.NotHeld;
        review.Returns.Add(new AgencyReturn { ReviewId = review.Id, Agency = "Housing", RequestedOn = review.DiedOn, DueOn = review.DiedOn, ReceivedOn = review.DiedOn });
        review.Fire(ReviewTrigger.Accept, Ready, app.Clock.GetUtcNow());
        review.Fire(ReviewTrigger.StartReview, Ready, app.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        await RespondAsync(services, review, text);

        // the worst case: everything that identifies was waved through as harmless
        var (file, words) = (services.GetRequiredService<PackFile>(), new PackText { Summary = text });
        var found = RedactPack.Finds(await file.SourceOfAsync(review, words, cancel), words, await file.IdentifiersOfAsync(review, cancel));
        Accepted(await services.GetRequiredService<WritePack>().HandleAsync(review, null, words with { Redactions = [.. found.Select(Redaction.Keep)] }, cancel));
        Accepted(await services.GetRequiredService<SignOffPack>().HandleAsync(review, cancel));
        Accepted(review.Fire(ReviewTrigger.SendToPanel, Ready, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        Accepted(await services.GetRequiredService<PutOnAgenda>().HandleAsync(review, meeting.Id, cancel));
        return (await services.GetRequiredService<PackFile>().OfAsync(review.Id, cancel))!.Number;
    });

    /// <summary>A rapid response full of identifying words, and the factors it suspects.</summary>
    private static async Task RespondAsync(IServiceProvider services, Review review, string text)
    {
        var words = services.GetRequiredService<Sealer>().SealWords(text);
        (review.RapidResponse.Why, review.RapidResponse.LeadInvestigator, review.RapidResponse.WhyNoVisit) = (words, words, words);
        review.Findings.Add(new PostMortemFinding { ReviewId = review.Id, Status = PostMortemStatus.InitialResult, On = review.DiedOn, Words = words });
        review.Meetings.Add(new ReviewMeeting { ReviewId = review.Id, Kind = ReviewMeetingKind.RapidResponseFirst, HeldOn = review.DiedOn, Attendees = words, Notes = words });
        Accepted(await services.GetRequiredService<SaveSuspectedFactors>().HandleAsync(
            review, new SuspectedForm { Factors = [new SuspectedForm.Line { Code = "CO_SLEEPING_BED", Suspected = Answer.Yes }] }, CancellationToken.None));
    }

    private Task DeclareAsync(DeathNotified death) => app.UseAsync(async (ReviewsDb db) =>
    {
        var item = await db.Set<AgendaItem>().SingleAsync(known => known.ReviewId == death.DeathId);
        db.AddRange(Seats.Select(seat => new Declaration { AgendaItemId = item.Id, AccountId = $"account-{seat}", Name = $"{seat}", Interest = Interest.None }));
        await db.SaveChangesAsync();
    });

    private async Task<T> AsAsync<T>(Role role, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(new Person("account-Chair", "Chair", [new Grant(role, ADeath.Panel)]));
        return await work(scope.ServiceProvider);
    }

    private static void Accepted(Decision decision) => Assert.Empty(decision.Reasons);
}
