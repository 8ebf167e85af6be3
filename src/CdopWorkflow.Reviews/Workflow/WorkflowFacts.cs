namespace CdopWorkflow.Reviews.Workflow;

/// <summary>
/// All that the guards of the workflow look at. Whoever fires a trigger gathers them; what is not said is not so, so that a fact
/// somebody forgot to gather refuses a step instead of letting it through.
/// </summary>
public sealed record WorkflowFacts
{
    /// <summary>The coordinator has confirmed where the child normally lived.</summary>
    public bool ResidenceDecided { get; init; }

    /// <summary>The coordinator has confirmed that the death is to be reviewed.</summary>
    public bool ScopeDecided { get; init; }

    /// <summary>The death is handled as unexpected. In doubt it is, so this one starts as true.</summary>
    public bool Unexpected { get; init; } = true;

    /// <summary>Why, in the words of whoever takes the step.</summary>
    public bool ReasonGiven { get; init; }

    /// <summary>The review that this one duplicates was named.</summary>
    public bool OtherReviewNamed { get; init; }

    /// <summary>The panel or body that is to take the review over was named.</summary>
    public bool ReceiverNamed { get; init; }

    /// <summary>Where a review goes back to when a transfer comes to nothing, or when it is no duplicate after all.</summary>
    public ReviewState StateBeforeOffer { get; init; } = ReviewState.Triaged;

    public bool ReviewMeetingDated { get; init; }

    public bool ReviewMeetingHeld { get; init; }

    public bool ReviewMeetingAttended { get; init; }

    /// <summary>Awaited is an answer too: the review meeting may go ahead of the result.</summary>
    public bool PostMortemStatusKnown { get; init; }

    /// <summary>The result is in, or it is recorded why there is none.</summary>
    public bool PostMortemSettled { get; init; }

    public bool RapidResponseFinalMeetingHeld { get; init; }

    /// <summary>Names of the holds that keep the review meeting waiting.</summary>
    public IReadOnlyList<string> HoldsOnReviewMeeting { get; init; } = [];

    /// <summary>Names of the holds that keep the panel waiting, that for a themed panel aside.</summary>
    public IReadOnlyList<string> HoldsOnPanel { get; init; } = [];

    /// <summary>The review is to go to a themed panel and no other.</summary>
    public bool WaitsForThemedPanel { get; init; }

    public bool ReturnsRequested { get; init; }

    /// <summary>Names of the agencies whose return is neither in nor waived.</summary>
    public IReadOnlyList<string> ReturnsOutstanding { get; init; } = [];

    public bool PackSignedOff { get; init; }

    /// <summary>A meeting of the panel was chosen.</summary>
    public bool PanelMeetingChosen { get; init; }

    /// <summary>Enough members were there who had declared no interest in this review.</summary>
    public bool Quorate { get; init; }

    /// <summary>What the quorum lacks, for the refusal: "no lay member".</summary>
    public IReadOnlyList<string> MissingFromQuorum { get; init; } = [];

    public bool CategoryChosen { get; init; }

    /// <summary>Whether factors were modifiable was decided, one way, the other, or for want of information.</summary>
    public bool OutcomeDecided { get; init; }

    /// <summary>Every domain has a factor, "none identified" or "no information".</summary>
    public bool DomainsAnswered { get; init; }

    /// <summary>Names of the domains that were left out, for the refusal.</summary>
    public IReadOnlyList<string> DomainsUnanswered { get; init; } = [];

    /// <summary>The panel's other consistency rules: each a sentence that says what to put right.</summary>
    public IReadOnlyList<string> AnalysisFaults { get; init; } = [];

    public bool KeyWorkerNamed { get; init; }

    public bool BookletRecorded { get; init; }

    public int FamilyQuestionsUnanswered { get; init; }

    /// <summary>Questions of the family that are not in words for the panel yet.</summary>
    public int FamilyQuestionsUnworded { get; init; }

    /// <summary>What else is neither done for the family nor left out with a reason, each as a sentence.</summary>
    public IReadOnlyList<string> FamilyUnfinished { get; init; } = [];

    /// <summary>What is told to the family, by whom, or why nothing is.</summary>
    public bool FamilyFeedbackDecided { get; init; }

    /// <summary>Sent to the national database, or recorded why not.</summary>
    public bool NationalReturnSettled { get; init; }

    /// <summary>
    /// The facts as they will be once the step's own page was filled in: what a page asks for is not listed as missing before
    /// it was opened.
    /// </summary>
    public WorkflowFacts OnceAsked() => this with
    {
        ResidenceDecided = true,
        ScopeDecided = true,
        ReasonGiven = true,
        OtherReviewNamed = true,
        ReceiverNamed = true,
        ReviewMeetingDated = true,
        ReviewMeetingHeld = true,
        ReviewMeetingAttended = true,
        PanelMeetingChosen = true,
    };
}
