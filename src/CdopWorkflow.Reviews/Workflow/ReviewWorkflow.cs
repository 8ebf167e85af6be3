using Stateless;
using Stateless.Reflection;

namespace CdopWorkflow.Reviews.Workflow;

/// <summary>
/// The review as a state machine: every state, every step, every guard. A guard's sentence is what the page shows when the step is
/// refused. docs/workflow.md and the picture on a review's page are drawn from here.
/// </summary>
public sealed class ReviewWorkflow
{
    private readonly StateMachine<ReviewState, ReviewTrigger> machine;
    private readonly WorkflowFacts facts;
    private Decision decision = Decision.Accept;

    public ReviewWorkflow(ReviewState state, WorkflowFacts facts)
    {
        State = state;
        this.facts = facts;
        machine = new(() => State, next => State = next, FiringMode.Immediate);
        machine.OnUnhandledTrigger((from, trigger, unmet) => decision = Decision.Refuse(
            unmet is { Count: > 0 } ? [.. unmet] : [$"This review is “{from.Label()}”: “{trigger.Label()}” is not possible now"]));
        ConfigureTriage();
        ConfigureGathering();
        ConfigurePanel();
        ConfigureClosing();
        ConfigureTransfer();
    }

    public ReviewState State { get; private set; }

    /// <summary>The machine as data, for pictures and documents.</summary>
    public StateMachineInfo Info => machine.GetInfo();

    /// <summary>Takes a step: either the state has changed, or the decision says why not.</summary>
    public Decision Fire(ReviewTrigger trigger)
    {
        decision = Decision.Accept;
        machine.Fire(trigger);
        return decision;
    }

    /// <summary>The steps this state knows, each with what is missing for it.</summary>
    public IReadOnlyList<PossibleStep> Steps() =>
    [
        .. from trigger in Enum.GetValues<ReviewTrigger>()
           let missing = machine.CanFire(trigger, out var unmet) ? [] : unmet
           where missing is { Count: > 0 } || machine.CanFire(trigger)
           select new PossibleStep(trigger, [.. missing]),
    ];

    private void ConfigureTriage()
    {
        machine.Configure(ReviewState.Open)
            .PermitIf(ReviewTrigger.Withdraw, ReviewState.Withdrawn, Reason("Say why the review is withdrawn"))
            .PermitIf(ReviewTrigger.MarkDuplicate, ReviewState.Duplicate,
                Guard(() => facts.OtherReviewNamed, "Enter the reference of the review that goes on"));

        machine.Configure(ReviewState.Notified)
            .SubstateOf(ReviewState.Open)
            .Permit(ReviewTrigger.Accept, ReviewState.Triaged)
            .PermitIf(ReviewTrigger.RuleOutOfScope, ReviewState.OutOfScope, Reason("Say why the death is out of scope"))
            .PermitIf(ReviewTrigger.OfferTransfer, ReviewState.TransferOffered, TransferGuards())
            .PermitIf(ReviewTrigger.TransferOut, ReviewState.TransferredOut, TransferGuards());

        machine.Configure(ReviewState.Triaged)
            .SubstateOf(ReviewState.Open)
            .PermitDynamicIf(
                ReviewTrigger.StartReview,
                () => facts.Unexpected ? ReviewState.RapidResponse : ReviewState.GatheringInformation,
                new DynamicStateInfos
                {
                    { ReviewState.RapidResponse, "the death was unexpected, or it is not known" },
                    { ReviewState.GatheringInformation, "the death was expected" },
                },
                Guard(() => facts.ResidenceDecided, "Decide where the child normally lived"),
                Guard(() => facts.ScopeDecided, "Decide whether the death is to be reviewed"))
            .PermitIf(ReviewTrigger.RuleOutOfScope, ReviewState.OutOfScope, Reason("Say why the death is out of scope"))
            .PermitIf(ReviewTrigger.OfferTransfer, ReviewState.TransferOffered, TransferGuards())
            .PermitIf(ReviewTrigger.TransferOut, ReviewState.TransferredOut, TransferGuards());
    }

    private void ConfigureGathering()
    {
        machine.Configure(ReviewState.RapidResponse)
            .SubstateOf(ReviewState.Open)
            .PermitIf(ReviewTrigger.TreatAsExpected, ReviewState.GatheringInformation, Reason("Say what shows that the death was expected"))
            .PermitIf(ReviewTrigger.ScheduleReviewMeeting, ReviewState.ReviewMeetingScheduled, ScheduleGuards())
            .PermitIf(ReviewTrigger.SendToPanel, ReviewState.ReadyForPanel, PanelGuards())
            .PermitIf(ReviewTrigger.OfferTransfer, ReviewState.TransferOffered, TransferGuards());

        machine.Configure(ReviewState.GatheringInformation)
            .SubstateOf(ReviewState.Open)
            .PermitIf(ReviewTrigger.TreatAsUnexpected, ReviewState.RapidResponse, UnexpectedGuard())
            .PermitIf(ReviewTrigger.ScheduleReviewMeeting, ReviewState.ReviewMeetingScheduled, ScheduleGuards())
            .PermitIf(ReviewTrigger.SendToPanel, ReviewState.ReadyForPanel, PanelGuards())
            .PermitIf(ReviewTrigger.OfferTransfer, ReviewState.TransferOffered, TransferGuards());

        machine.Configure(ReviewState.ReviewMeetingScheduled)
            .SubstateOf(ReviewState.Open)
            .PermitReentryIf(ReviewTrigger.ScheduleReviewMeeting, ScheduleGuards())
            .PermitIf(ReviewTrigger.RecordReviewMeeting, ReviewState.ReviewMeetingHeld,
                Guard(() => facts.ReviewMeetingHeld, "Enter the date the review meeting was held"),
                Guard(() => facts.ReviewMeetingAttended, "Enter who attended the review meeting"),
                Guard(() => facts.PostMortemStatusKnown, "Record the post-mortem: the result, that it is awaited, or why there is none"))
            .PermitIf(ReviewTrigger.TreatAsUnexpected, ReviewState.RapidResponse, UnexpectedGuard());

        machine.Configure(ReviewState.ReviewMeetingHeld)
            .SubstateOf(ReviewState.Open)
            .PermitIf(ReviewTrigger.SendToPanel, ReviewState.ReadyForPanel, PanelGuards())
            .PermitIf(ReviewTrigger.TreatAsUnexpected, ReviewState.RapidResponse, UnexpectedGuard());
    }

    private void ConfigurePanel()
    {
        machine.Configure(ReviewState.ReadyForPanel)
            .SubstateOf(ReviewState.Open)
            .PermitIf(ReviewTrigger.PutOnAgenda, ReviewState.OnAgenda,
                Guard(() => facts.PanelMeetingChosen, "Choose a meeting of the panel"),
                Guard(() => facts.FamilyQuestionsUnworded == 0, "Put each of the family’s questions into words for the panel"),
                NoHold(facts.HoldsOnPanel, "panel"),
                ThemedGuard())
            .PermitIf(ReviewTrigger.TreatAsUnexpected, ReviewState.RapidResponse, UnexpectedGuard());

        machine.Configure(ReviewState.OnAgenda)
            .SubstateOf(ReviewState.Open)
            .Permit(ReviewTrigger.TakeOffAgenda, ReviewState.ReadyForPanel)
            .PermitIf(ReviewTrigger.Defer, ReviewState.Deferred, Reason("Say why the review is deferred"))
            .PermitIf(ReviewTrigger.Decide, ReviewState.Decided, DecideGuards());

        machine.Configure(ReviewState.Deferred)
            .SubstateOf(ReviewState.Open)
            .PermitIf(ReviewTrigger.SendToPanel, ReviewState.ReadyForPanel, PanelGuards())
            .PermitIf(ReviewTrigger.ScheduleReviewMeeting, ReviewState.ReviewMeetingScheduled, ScheduleGuards())
            .PermitIf(ReviewTrigger.TreatAsUnexpected, ReviewState.RapidResponse, UnexpectedGuard());
    }

    private void ConfigureClosing()
    {
        machine.Configure(ReviewState.Decided)
            .SubstateOf(ReviewState.Open)
            .PermitIf(ReviewTrigger.Close, ReviewState.Closed, CloseGuards())
            .PermitIf(ReviewTrigger.Reopen, ReviewState.Reopened, Reason("Say why the review is reopened"));

        machine.Configure(ReviewState.Closed)
            .PermitIf(ReviewTrigger.Reopen, ReviewState.Reopened, Reason("Say why the review is reopened"));

        // nothing was moved to the review that went on: this one has all that it had
        machine.Configure(ReviewState.Duplicate)
            .PermitDynamicIf(ReviewTrigger.TakeBackDuplicate, () => facts.StateBeforeOffer, StatesBeforeDuplicate(), Reason("Say why it is about another death"));

        machine.Configure(ReviewState.Reopened)
            .SubstateOf(ReviewState.Open)
            .PermitIf(ReviewTrigger.SendToPanel, ReviewState.ReadyForPanel, PanelGuards())
            .PermitIf(ReviewTrigger.ScheduleReviewMeeting, ReviewState.ReviewMeetingScheduled, ScheduleGuards())
            .PermitIf(ReviewTrigger.TreatAsUnexpected, ReviewState.RapidResponse, UnexpectedGuard());
    }

    private void ConfigureTransfer()
    {
        // An accepted review starts afresh at the receiving panel: what was recorded before comes along, what was decided does not bind.
        machine.Configure(ReviewState.TransferOffered)
            .Permit(ReviewTrigger.AcceptTransfer, ReviewState.Notified)
            .PermitDynamicIf(ReviewTrigger.DeclineTransfer, () => facts.StateBeforeOffer, StatesBeforeOffer(), Reason("Say why the transfer is declined"))
            .PermitDynamicIf(ReviewTrigger.TakeBackTransfer, () => facts.StateBeforeOffer, StatesBeforeOffer(), Reason("Say why the offer is taken back"));
    }

    private Tuple<Func<bool>, string>[] TransferGuards() =>
    [
        Guard(() => facts.ReceiverNamed, "Choose who is to take the review over"),
        Reason("Say why the review belongs elsewhere"),
    ];

    private Tuple<Func<bool>, string>[] ScheduleGuards() =>
    [
        Guard(() => facts.ReviewMeetingDated, "Enter the date of the review meeting"),
        NoHold(facts.HoldsOnReviewMeeting, "review meeting"),
    ];

    private Tuple<Func<bool>, string>[] PanelGuards() =>
    [
        Guard(() => facts.PostMortemSettled, "Record the post-mortem result, or why there is none"),
        Guard(() => !facts.Unexpected || facts.RapidResponseFinalMeetingHeld, "Hold the rapid-response final meeting"),
        NoHold(facts.HoldsOnPanel, "panel"),
        Guard(() => facts.ReturnsRequested, "Ask the agencies for their returns"),
        Guard(() => facts.ReturnsOutstanding.Count == 0, With("Receive the agency returns, or say why you go on without", facts.ReturnsOutstanding)),
        Guard(() => facts.PackSignedOff, "Sign off the anonymised pack"),
    ];

    private Tuple<Func<bool>, string>[] DecideGuards() =>
    [
        Guard(() => facts.Quorate, With("The panel is not quorate for this review", facts.MissingFromQuorum)),
        NoHold(facts.HoldsOnPanel, "panel"),
        ThemedGuard(),
        Guard(() => facts.CategoryChosen, "Choose the category of death"),
        Guard(() => facts.OutcomeDecided, "Decide whether modifiable factors were identified"),
        Guard(() => facts.DomainsAnswered, With("Record a factor, none identified or no information for each domain", facts.DomainsUnanswered)),
        Guard(() => facts.AnalysisFaults.Count == 0, facts.AnalysisFaults.FirstOrDefault("Put right what contradicts itself in the analysis")),
        .. facts.AnalysisFaults.Skip(1).Select(fault => Guard(() => false, fault)),
    ];

    private Tuple<Func<bool>, string>[] CloseGuards() =>
    [
        Guard(() => facts.KeyWorkerNamed, "Name the family’s key worker, or record why there is none"),
        Guard(() => facts.BookletRecorded, "Record the booklet for parents, or why it was not given"),
        Guard(() => facts.FamilyQuestionsUnanswered == 0, "Record the answer to each of the family’s questions"),
        Guard(() => facts.FamilyFeedbackDecided, "Decide what the family is told"),
        Guard(() => facts.FamilyUnfinished.Count == 0, facts.FamilyUnfinished.FirstOrDefault("Finish the contact with the family, or say why a part is left out")),
        .. facts.FamilyUnfinished.Skip(1).Select(sentence => Guard(() => false, sentence)),
        Guard(() => facts.NationalReturnSettled, "Record the national return, or why there is none"),
    ];

    private Tuple<Func<bool>, string> UnexpectedGuard() => Reason("Say why the death is treated as unexpected");

    /// <summary>A review that waits for a themed panel is sent and gets ready like others: it is an ordinary meeting that it does not go to.</summary>
    private Tuple<Func<bool>, string> ThemedGuard() =>
        Guard(() => !facts.WaitsForThemedPanel, "Choose a themed or neonatal meeting, or lift the hold: Themed panel");

    private Tuple<Func<bool>, string> Reason(string otherwise) => Guard(() => facts.ReasonGiven, otherwise);

    private static DynamicStateInfos StatesBeforeOffer()
    {
        const string When = "it was there before the offer";
        return new()
        {
            { ReviewState.Notified, When },
            { ReviewState.Triaged, When },
            { ReviewState.RapidResponse, When },
            { ReviewState.GatheringInformation, When },
        };
    }

    private static DynamicStateInfos StatesBeforeDuplicate()
    {
        const string When = "it was there before it was marked as a duplicate";
        return new()
        {
            { ReviewState.Notified, When },
            { ReviewState.Triaged, When },
            { ReviewState.RapidResponse, When },
            { ReviewState.GatheringInformation, When },
            { ReviewState.ReviewMeetingScheduled, When },
            { ReviewState.ReviewMeetingHeld, When },
            { ReviewState.ReadyForPanel, "it was there, or on an agenda, before it was marked as a duplicate" },
            { ReviewState.Decided, When },
            { ReviewState.Deferred, When },
            { ReviewState.Reopened, When },
        };
    }

    private static Tuple<Func<bool>, string> NoHold(IReadOnlyList<string> holds, string gate) => Guard(
        () => holds.Count == 0,
        holds.Count switch
        {
            0 => $"Lift every hold that blocks the {gate}",
            1 => $"Lift the hold: {holds[0]}",
            _ => $"Lift the holds: {string.Join(", ", holds)}",
        });

    private static string With(string sentence, IReadOnlyList<string> which) =>
        which.Count == 0 ? sentence : $"{sentence}: {string.Join(", ", which)}";

    private static Tuple<Func<bool>, string> Guard(Func<bool> condition, string otherwise) => Tuple.Create(condition, otherwise);
}
