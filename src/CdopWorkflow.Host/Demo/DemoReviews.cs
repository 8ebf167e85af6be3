using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host.Demo;

/// <summary>
/// Takes the reviews of a demonstration as far as they would be by now: decided ones through the panel to the close, the others to
/// where their age puts them, with the next meeting's agenda ready to read.
/// </summary>
public sealed class DemoReviews(ReviewsDb db, IdentityDb accounts, TimelineWriter timeline, Sealer sealer, DemoClock clock)
{
    private const int BatchSize = 40;

    /// <summary>What every guard asks for is in order: a demonstration is about what the review looks like afterwards.</summary>
    private static readonly WorkflowFacts Everything = new WorkflowFacts
    {
        RapidResponseFinalMeetingHeld = true,
        PostMortemStatusKnown = true,
        PostMortemSettled = true,
        ReturnsRequested = true,
        PackSignedOff = true,
        Quorate = true,
        CategoryChosen = true,
        OutcomeDecided = true,
        DomainsAnswered = true,
        KeyWorkerNamed = true,
        BookletRecorded = true,
        FamilyFeedbackDecided = true,
        NationalReturnSettled = true,
    }.OnceAsked();

    private readonly Random random = new(77);
    private readonly Dictionary<string, PanelMeeting> next = [];
    private bool offered;

    public async Task RunAsync(
        IReadOnlyList<SyntheticDeath> deaths, IReadOnlyDictionary<SyntheticDeath, string> references, DateTimeOffset now, Action<double> report, CancellationToken cancel)
    {
        await SeatMembersAsync(cancel);
        foreach (var panel in SyntheticRegion.PanelCodes)
        {
            next[panel] = new PanelMeeting { Panel = panel, MeetsOn = UkTime.DateOf(now).AddDays(9) };
            db.Add(next[panel]);
        }

        // those whose notification waits for a coordinator, because it may be a duplicate, have no review yet
        var opened = deaths.Where(death => references[death].Length > 0).ToArray();
        var done = 0;
        foreach (var batch in opened.Chunk(BatchSize))
        {
            var byReference = batch.ToDictionary(death => references[death]);
            foreach (var review in await LoadReview.Whole(db).Where(review => byReference.Keys.Contains(review.Reference)).ToListAsync(cancel))
            {
                Take(review, byReference[review.Reference], now);
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            foreach (var meeting in next.Values)
            {
                db.Attach(meeting);
            }

            report((double)(done += batch.Length) / opened.Length);
        }
    }

    private async Task SeatMembersAsync(CancellationToken cancel)
    {
        foreach (var (email, seat) in (ReadOnlySpan<(string, Seat)>)[("chair@demo.example", Seat.Chair), ("member@demo.example", Seat.LayMember)])
        {
            var account = accounts.Accounts.Single(known => known.Email == email);
            db.Add(new PanelMember { Panel = SyntheticRegion.PanelWithTheRise, AccountId = account.Id.ToString(), Name = account.Name, Seat = seat });
        }

        await db.SaveChangesAsync(cancel);
    }

    private void Take(Review review, SyntheticDeath death, DateTimeOffset now)
    {
        review.DeprivationDecile = random.Weigh((1, 22), (2, 16), (3, 12), (4, 10), (5, 9), (6, 8), (7, 7), (8, 6), (9, 5), (10, 5));
        review.ResidenceDecidedOn = review.ScopeDecidedOn = UkTime.DateOf(death.ReceivedAt);
        var ageInDays = (now - death.ReceivedAt).TotalDays;
        if (ageInDays < 3)
        {
            return;
        }

        var start = death.ReceivedAt;
        var decided = death.DecidedAt ?? now.AddYears(1);
        var unexpected = review.Expectedness != Expectedness.Expected;
        Step(review, ReviewTrigger.Accept, start.AddHours(20), unexpected);
        Step(review, ReviewTrigger.StartReview, start.AddHours(28), unexpected);
        Support(review, start.AddHours(30));
        if (ageInDays < 12)
        {
            return;
        }

        AskAgencies(review, start.AddDays(8), now, death.DecidedAt is not null);
        Prepare(review, start, unexpected);
        if (!offered && death.DecidedAt is null && review.Panel == SyntheticRegion.PanelCodes[^1])
        {
            Offer(review, now.AddDays(-1), unexpected);
            return;
        }

        if (death.DecidedAt is null && ageInDays < 85)
        {
            return;
        }

        MeetAndSend(review, death.DecidedAt is null ? Max(start.AddDays(75), now.AddDays(-10 - random.Next(30))) : Min(start.AddDays(80), decided.AddDays(-40)), unexpected);
        var pack = new Pack { ReviewId = review.Id, Text = sealer.Seal(PackText.Empty) };
        pack.SignOff("system:demonstration", clock.GetUtcNow(), sealer.Seal(new PackContent
        {
            Summary = "Invented for the demonstration. The child became unwell; care was given at once. The family was supported by a key worker.",
            Sections = [.. review.Returns.Select(known => ReturnInWords.Of(known, [], sealer))],
        }));
        db.Add(pack);
        if (death is { DecidedAt: { } at, Findings: { } findings })
        {
            Decide(review, findings, at, unexpected);
            Close(review, at.AddDays(18), now, unexpected);
        }
        else if (next[review.Panel].Agenda.Count < 7)
        {
            Step(review, ReviewTrigger.PutOnAgenda, now.AddDays(-4), unexpected);
            next[review.Panel].Agenda.Add(new AgendaItem { MeetingId = next[review.Panel].Id, ReviewId = review.Id, PutOnAt = now.AddDays(-4) });
        }
    }

    private void Step(Review review, ReviewTrigger trigger, DateTimeOffset at, bool unexpected)
    {
        clock.Show(at);
        var decision = review.Fire(trigger, Everything with { Unexpected = unexpected }, at);
        if (!decision.Accepted)
        {
            throw new InvalidOperationException($"{review.State}, {trigger}: {string.Join("; ", decision.Reasons)}");
        }

        timeline.Add(review, $"{trigger.Label()}: now “{review.State.Label()}”", "Invented for the demonstration");
        db.Audit(trigger.ToString(), review.Reference, review.Panel, $"now {review.State}");
    }

    private void Support(Review review, DateTimeOffset at)
    {
        var day = UkTime.DateOf(at);
        review.NationalReturn.Notified(day, at: null);
        review.Family.KeyWorkerNamedOn = day;
        review.Family.KeyWorker = sealer.SealWords("Demonstration key worker");
        review.Family.BookletGivenOn = day;
    }

    private void AskAgencies(Review review, DateTimeOffset at, DateTimeOffset now, bool decided)
    {
        var asked = UkTime.DateOf(at);
        var due = WorkingCalendar.England.AddWorkingDays(asked, 15);
        string[] agencies = ["Hospital", "GP", "Children’s social care", "Police", "Health visiting", "Housing"];
        foreach (var agency in agencies)
        {
            var received = asked.AddDays(4 + random.Next(24));
            review.Returns.Add(new AgencyReturn
            {
                ReviewId = review.Id,
                Agency = agency,
                RequestedOn = asked,
                DueOn = due,
                QuestionsVersion = 1,
                ReceivedOn = decided || received <= UkTime.DateOf(now) ? received : null,
            });
        }
    }

    private void Prepare(Review review, DateTimeOffset start, bool unexpected)
    {
        var day = UkTime.DateOf(start);
        review.PostMortem.Status = unexpected ? PostMortemStatus.ResultReceived : PostMortemStatus.NotHeld;
        review.PostMortem.RecordedOn = day.AddDays(9);
        review.PostMortem.Words = sealer.SealWords("Invented for the demonstration");
        if (unexpected && random.NextDouble() < 0.2)
        {
            review.Holds.Add(new Hold { ReviewId = review.Id, Kind = HoldKind.Inquest, OpenedOn = day.AddDays(3), ExpectedOn = day.AddDays(200), LiftedOn = day.AddDays(70), BlocksPanel = true });
        }

        if (unexpected)
        {
            review.Meetings.Add(new ReviewMeeting { ReviewId = review.Id, Kind = ReviewMeetingKind.RapidResponseFirst, HeldOn = day.AddDays(1), Attendees = sealer.SealWords("Paediatrician, police, children’s social care") });
            review.Meetings.Add(new ReviewMeeting { ReviewId = review.Id, Kind = ReviewMeetingKind.RapidResponseFinal, HeldOn = day.AddDays(10), Attendees = sealer.SealWords("Paediatrician, police, children’s social care") });
        }
    }

    private void MeetAndSend(Review review, DateTimeOffset at, bool unexpected)
    {
        Step(review, ReviewTrigger.ScheduleReviewMeeting, at.AddDays(-20), unexpected);
        review.Meetings.Add(new ReviewMeeting { ReviewId = review.Id, Kind = ReviewMeetingKind.ReviewMeeting, ScheduledFor = UkTime.DateOf(at), HeldOn = UkTime.DateOf(at), Attendees = sealer.SealWords("The professionals who knew the child") });
        Step(review, ReviewTrigger.RecordReviewMeeting, at, unexpected);
        Step(review, ReviewTrigger.SendToPanel, at.AddDays(5), unexpected);
    }

    private void Decide(Review review, SyntheticFindings findings, DateTimeOffset at, bool unexpected)
    {
        Step(review, ReviewTrigger.PutOnAgenda, at.AddDays(-14), unexpected);
        Step(review, ReviewTrigger.Decide, at, unexpected);
        var mother = random.NextDouble() < 0.07 ? "99" : review.Ethnicity;
        var content = new AnalysisContent
        {
            Factors = [.. findings.Factors.Select(factor => new FactorRecord(factor.Code, factor.Present, factor.Influence, factor.Modifiable))],
            Domains = [.. Enum.GetValues<Domain>().Select(domain => new DomainRecord(domain, DomainAnswer.NoneIdentified))
                .Where(domain => findings.Factors.All(factor => FactorCatalogue.Shipped.Find(factor.Code)!.Domain != domain.Domain))],
            Maternal = new MaternalSection
            {
                BookedInTime = Answer.Yes,
                SmokedInPregnancy = findings.Factors.Any(factor => factor.Code == "SMOKING_PREGNANCY") ? Answer.Yes : Answer.No,
                AlcoholInPregnancy = Answer.No,
                DrugsInPregnancy = Answer.NotKnown,
                MentalIllHealth = Answer.No,
                DomesticAbuse = Answer.NotKnown,
                MotherEthnicity = mother,
                MotherAge = AgeOfMother(review.FactKey),
            },
            InterpreterNeedMet = Answer.NotApplicable,
            Categories = [findings.Category],
            Outcome = findings.Outcome,
            LearningPoints = [findings.LearningPoint],
        };
        var analysis = new Analysis { ReviewId = review.Id, Number = 1, CatalogueVersion = FactorCatalogue.Shipped.Version, Scale = InfluenceScale.FormC.Code, Content = sealer.Seal(content) };
        var fact = ReviewedFact.Of(review, analysis, content, review.NextFactVersion(), UkTime.DateOf(at));
        analysis.Decide("system:demonstration", at, sealer.Seal(fact));
        review.MotherEthnicity = mother;
        db.Add(analysis);
        db.Publish(fact, at);
    }

    /// <summary>From the key, so that everything else in the demonstration stays as it was drawn.</summary>
    private static MotherAgeBand AgeOfMother(Guid key) => (key.ToByteArray()[15] % 20) switch
    {
        < 1 => MotherAgeBand.Under20,
        < 4 => MotherAgeBand.Years20To24,
        < 9 => MotherAgeBand.Years25To29,
        < 14 => MotherAgeBand.Years30To34,
        < 17 => MotherAgeBand.Years35To39,
        < 18 => MotherAgeBand.Years40AndOver,
        _ => MotherAgeBand.NotKnown,
    };

    private void Close(Review review, DateTimeOffset at, DateTimeOffset now, bool unexpected)
    {
        if (at >= now)
        {
            return;
        }

        review.Family.Feedback = FamilyFeedback.Told;
        review.Family.FeedbackDecidedOn = UkTime.DateOf(at);
        review.Family.FeedbackWords = sealer.SealWords("The key worker told the family what was learned");
        review.NationalReturn.SentOn = UkTime.DateOf(at);
        Step(review, ReviewTrigger.Close, at, unexpected);
    }

    /// <summary>One review of the last panel turns out to belong to the first.</summary>
    private void Offer(Review review, DateTimeOffset at, bool unexpected)
    {
        offered = true;
        Step(review, ReviewTrigger.OfferTransfer, at, unexpected);
        db.TransferOffers.Add(new TransferOffer
        {
            ReviewId = review.Id,
            Reference = review.Reference,
            FromPanel = review.Panel,
            ToPanel = SyntheticRegion.PanelWithTheRise,
            OfferedAt = at,
            Reason = sealer.SealWords("The family had moved: invented for the demonstration"),
        });
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
