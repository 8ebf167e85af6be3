using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.NationalDatabase;
using CdopWorkflow.Reviews.Notices;
using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.SuspectFactors;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews;

/// <summary>
/// The review of one death, from the notification to the close. What identifies the child lies sealed in <see cref="Notifications"/>;
/// here stand the dates and codes that the review is counted by.
/// </summary>
[OfCase(nameof(Id))]
public sealed class Review
{
    private Review()
    {
    }

    /// <summary>The id of the death.</summary>
    public Guid Id { get; private init; }

    /// <summary>What people call it: "LAN-2025-0007". It stays when the review changes panel.</summary>
    public required string Reference { get; init; }

    /// <summary>Code of the panel that owns the review: exactly one at any moment.</summary>
    public required string Panel { get; set; }

    /// <summary>GSS code of the upper-tier authority of residence.</summary>
    public required string Council { get; set; }

    public ReviewState State { get; private set; } = ReviewState.Notified;

    /// <summary>Since when the review is in its state.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Grows with every change: two people who change one review at once do not overwrite each other.</summary>
    public int Version { get; private set; } = 1;

    public DateTimeOffset ReceivedAt { get; init; }

    public DateOnly BornOn { get; set; }

    public DateOnly DiedOn { get; set; }

    public TimeOnly? DiedAt { get; set; }

    public PlaceOfDeath Place { get; set; }

    /// <summary>Not known is handled as unexpected, and stays not known.</summary>
    public Expectedness Expectedness { get; set; }

    public AgeBand AgeBand { get; set; }

    public Sex Sex { get; set; }

    /// <summary>Code of the NHS list; 99 for not known.</summary>
    public required string Ethnicity { get; set; }

    /// <summary>Code of the NHS list; 99 for not known.</summary>
    public string MotherEthnicity { get; set; } = "99";

    /// <summary>1 most deprived to 10; null when not known.</summary>
    public int? DeprivationDecile { get; set; }

    /// <summary>Who the child was, as a sealed Child, where a coordinator put right what notifiers had wrong; null where nobody did.</summary>
    [Sealed]
    public byte[]? CorrectedChild { get; set; }

    /// <summary>Why a death at the edge of the rules is reviewed; sealed.</summary>
    [Sealed]
    public byte[]? ScopeNote { get; init; }

    public DateOnly? ResidenceDecidedOn { get; set; }

    public DateOnly? ScopeDecidedOn { get; set; }

    /// <summary>The key of everything published about this death: random, so that nobody else can tell whose it is.</summary>
    public Guid FactKey { get; private init; } = Guid.NewGuid();

    /// <summary>The version of what was last published under the key.</summary>
    public int FactVersion { get; private set; }

    /// <summary>The version of the count that stands; what is published again keeps it.</summary>
    public int RecordedVersion { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When the panel first decided; null before. A decision stands in the figures until a later one replaces it.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>When the review was brought in from an earlier system, in which it was closed; null for one that was opened here.</summary>
    public DateTimeOffset? MigratedAt { get; private set; }

    /// <summary>Where the review goes back to when a transfer comes to nothing, or when it is no duplicate after all.</summary>
    public ReviewState StateBeforeOffer { get; private set; } = ReviewState.Triaged;

    /// <summary>Whether the death is in the figures: everything but what turned out not to be this panel's to review.</summary>
    public bool Counts => !ReviewStates.Uncounted.Contains(State);

    /// <summary>Whether anything may be recorded: not once it has ended, and not while another panel considers it.</summary>
    public bool IsInHand => !State.IsEnded() && State != ReviewState.TransferOffered;

    /// <summary>
    /// Whether the rapid response goes on: as long as the review does, and for a stillbirth that nobody attended also where the death
    /// itself is out of scope.
    /// </summary>
    public bool TakesRapidResponse => IsInHand || (State == ReviewState.OutOfScope && RapidResponse.UnattendedStillbirth == Answer.Yes);

    public RapidResponseRecord RapidResponse { get; private init; } = new();

    public PostMortemRecord PostMortem { get; private init; } = new();

    public FamilyRecord Family { get; private init; } = new();

    public NationalReturn NationalReturn { get; private init; } = new();

    public List<SourceNotification> Notifications { get; } = [];

    public List<Hold> Holds { get; } = [];

    public List<AgencyReturn> Returns { get; } = [];

    public List<ReviewMeeting> Meetings { get; } = [];

    public List<PostMortemFinding> Findings { get; } = [];

    /// <summary>What the rapid response suspects and no panel has decided; loaded where it is asked for.</summary>
    public List<SuspectedFactor> SuspectedFactors { get; } = [];

    public List<FamilyQuestion> FamilyQuestions { get; } = [];

    /// <summary>What others are to be told of what the review found.</summary>
    public List<Notice> Notices { get; } = [];

    public static Review Open(DeathNotified notified, byte[]? scopeNote)
    {
        var (child, death) = (notified.Notification.Child, notified.Notification.Death);
        return new Review
        {
            Id = notified.DeathId,
            Reference = notified.Reference,
            Panel = notified.Panel,
            Council = child.Council,
            ReceivedAt = notified.ReceivedAt,
            StateSince = notified.ReceivedAt,
            BornOn = child.BornOn,
            DiedOn = death.DiedOn,
            DiedAt = death.DiedAt,
            Place = death.Place,
            Expectedness = death.Expectedness,
            AgeBand = AgeBands.From(child.BornOn, death.DiedOn),
            Sex = child.Sex,
            Ethnicity = child.Ethnicity,
            ScopeNote = scopeNote,
        };
    }

    /// <summary>Takes a step of the workflow. A refusal changes nothing and gives every reason.</summary>
    public Decision Fire(ReviewTrigger trigger, WorkflowFacts facts, DateTimeOffset now)
    {
        var workflow = new ReviewWorkflow(State, facts);
        var decision = workflow.Fire(trigger);
        if (!decision.Accepted)
        {
            return decision;
        }

        StateBeforeOffer = trigger switch
        {
            // it has left the agenda, and the meeting goes on without it
            ReviewTrigger.MarkDuplicate when State == ReviewState.OnAgenda => ReviewState.ReadyForPanel,
            ReviewTrigger.OfferTransfer or ReviewTrigger.MarkDuplicate => State,
            _ => StateBeforeOffer,
        };
        DecidedAt = trigger == ReviewTrigger.Decide ? now : DecidedAt;
        State = workflow.State;
        StateSince = now;
        ClosedOn = State == ReviewState.Closed ? UkTime.DateOf(now) : null;
        Change();
        return decision;
    }

    /// <summary>Takes over what was decided and closed elsewhere. No step of the workflow leads there: none was taken here.</summary>
    public void BringInClosed(DateTimeOffset decidedAt, DateTimeOffset closedAt, DateTimeOffset now)
    {
        (State, StateSince, DecidedAt, ClosedOn, MigratedAt) = (ReviewState.Closed, closedAt, decidedAt, UkTime.DateOf(closedAt), now);
        Change();
    }

    /// <summary>
    /// To be called with every change of the review or of its parts that is not a step, so that two people who change it at once
    /// notice, and so that the worklist forgets what it remembered of the version before.
    /// </summary>
    public void Change() => Version++;

    /// <summary>The version of the next fact about this death.</summary>
    public int NextFactVersion() => ++FactVersion;

    /// <summary>The provisional count, to be published when the review opens and whenever what it says has changed.</summary>
    public DeathRecorded Record(DateTimeOffset now)
    {
        RecordedVersion = NextFactVersion();
        RecordedAt = now;
        return Recorded();
    }

    /// <summary>What takes the death out of the figures again: the decision first, if there was one, then the count.</summary>
    public IReadOnlyList<IEvent> LeaveFigures() =>
    [
        .. DecidedAt is null ? Array.Empty<IEvent>() : [new DeathReviewRetracted(FactKey, NextFactVersion())],
        new DeathRecordWithdrawn(FactKey, NextFactVersion()),
    ];

    /// <summary>The count as it stands, for publishing it again.</summary>
    public DeathRecorded Recorded() => new(FactKey, RecordedVersion, Panel, Council, MonthOf.Of(DiedOn), AgeBand);
}
