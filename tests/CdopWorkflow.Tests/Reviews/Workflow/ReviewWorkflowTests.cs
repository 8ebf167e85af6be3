using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Tests.Reviews.Workflow;

public sealed class ReviewWorkflowTests
{
    /// <summary>Everything that any guard asks for.</summary>
    private static readonly WorkflowFacts Everything = new()
    {
        ResidenceDecided = true,
        ScopeDecided = true,
        Unexpected = true,
        ReasonGiven = true,
        OtherReviewNamed = true,
        ReceiverNamed = true,
        StateBeforeOffer = ReviewState.GatheringInformation,
        ReviewMeetingDated = true,
        ReviewMeetingHeld = true,
        ReviewMeetingAttended = true,
        PostMortemStatusKnown = true,
        PostMortemSettled = true,
        RapidResponseFinalMeetingHeld = true,
        ReturnsRequested = true,
        PackSignedOff = true,
        PanelMeetingChosen = true,
        Quorate = true,
        CategoryChosen = true,
        OutcomeDecided = true,
        DomainsAnswered = true,
        KeyWorkerNamed = true,
        BookletRecorded = true,
        FamilyFeedbackDecided = true,
        NationalReturnSettled = true,
    };

    [Fact]
    public void The_panel_is_refused_with_every_unmet_guard_by_name()
    {
        var workflow = new ReviewWorkflow(ReviewState.RapidResponse, new WorkflowFacts
        {
            HoldsOnPanel = ["Serious Case Review"],
            ReturnsRequested = true,
            ReturnsOutstanding = ["Housing"],
        });

        var decision = workflow.Fire(ReviewTrigger.SendToPanel);

        Assert.Equal(
            [
                "Record the post-mortem result, or why there is none",
                "Hold the rapid-response final meeting",
                "Lift the hold: Serious Case Review",
                "Receive the agency returns, or say why you go on without: Housing",
                "Sign off the anonymised pack",
            ],
            decision.Reasons);
        Assert.Equal(ReviewState.RapidResponse, workflow.State);
    }

    [Theory]
    [InlineData(true, ReviewState.RapidResponse)]
    [InlineData(false, ReviewState.GatheringInformation)]
    public void An_unexpected_death_passes_the_rapid_response_and_an_expected_one_does_not(bool unexpected, ReviewState next)
    {
        var workflow = new ReviewWorkflow(ReviewState.Triaged, Everything with { Unexpected = unexpected });
        Assert.True(workflow.Fire(ReviewTrigger.StartReview).Accepted);
        Assert.Equal(next, workflow.State);
    }

    [Fact]
    public void A_step_the_state_does_not_know_is_refused_in_words()
    {
        var decision = new ReviewWorkflow(ReviewState.Notified, Everything).Fire(ReviewTrigger.Decide);
        Assert.Equal(["This review is “Notified”: “Decide” is not possible now"], decision.Reasons);
    }

    [Fact]
    public void Each_fault_of_the_analysis_is_a_reason_of_its_own()
    {
        var decision = new ReviewWorkflow(ReviewState.OnAgenda, Everything with { AnalysisFaults = ["One.", "Two."] }).Fire(ReviewTrigger.Decide);
        Assert.Equal(["One.", "Two."], decision.Reasons);
    }

    /// <summary>Every pair of state and trigger with all guards met: what is not listed must be refused.</summary>
    [Fact]
    public void Every_pair_of_state_and_trigger_leads_where_it_is_meant_to()
    {
        var led =
            from state in Enum.GetValues<ReviewState>()
            from trigger in Enum.GetValues<ReviewTrigger>()
            let workflow = new ReviewWorkflow(state, Everything)
            where workflow.Fire(trigger).Accepted
            select (state, trigger, workflow.State);
        Assert.Equal(Pairs().Order(), led.Order());
    }

    /// <summary>Random walks with random facts: whoever gets to Decided or Closed had what its guards ask for.</summary>
    [Fact]
    public void No_sequence_of_steps_gets_round_the_guards_of_the_decision_and_of_the_close()
    {
        var random = new Random(20250310);
        var (decided, closed) = (0, 0);
        for (var walk = 0; walk < 1_000; walk++)
        {
            var state = random.GetItems([ReviewState.Notified, ReviewState.GatheringInformation, ReviewState.OnAgenda], 1)[0];
            for (var step = 0; step < 30 && (!state.IsEnded() || state == ReviewState.Closed); step++)
            {
                var facts = Some(random);
                var workflow = new ReviewWorkflow(state, facts);
                var trigger = random.GetItems(Enum.GetValues<ReviewTrigger>(), 1)[0];
                var accepted = workflow.Fire(trigger).Accepted;
                if (accepted && workflow.State == ReviewState.Decided)
                {
                    decided++;
                    Assert.Equal((ReviewState.OnAgenda, ReviewTrigger.Decide), (state, trigger));
                    Assert.True(facts is { Quorate: true, CategoryChosen: true, OutcomeDecided: true, DomainsAnswered: true, AnalysisFaults.Count: 0, HoldsOnPanel.Count: 0 });
                }

                if (accepted && workflow.State == ReviewState.Closed)
                {
                    closed++;
                    Assert.True(facts is { FamilyFeedbackDecided: true, NationalReturnSettled: true, KeyWorkerNamed: true, BookletRecorded: true, FamilyQuestionsUnanswered: 0 });
                }

                Assert.True(accepted || workflow.State == state);
                state = workflow.State;
            }
        }

        Assert.True(decided > 0 && closed > 0, $"The walks got to {decided} decisions and {closed} closed reviews");
    }

    private static WorkflowFacts Some(Random random)
    {
        bool Mostly() => random.Next(12) > 0;
        return new()
        {
            ResidenceDecided = Mostly(),
            ScopeDecided = Mostly(),
            Unexpected = random.Next(2) == 0,
            ReasonGiven = random.Next(4) == 0,
            OtherReviewNamed = random.Next(40) == 0,
            ReceiverNamed = random.Next(4) == 0,
            StateBeforeOffer = ReviewState.GatheringInformation,
            ReviewMeetingDated = Mostly(),
            ReviewMeetingHeld = Mostly(),
            ReviewMeetingAttended = Mostly(),
            PostMortemStatusKnown = Mostly(),
            PostMortemSettled = Mostly(),
            RapidResponseFinalMeetingHeld = Mostly(),
            HoldsOnPanel = Mostly() ? [] : ["Inquest"],
            ReturnsRequested = Mostly(),
            ReturnsOutstanding = Mostly() ? [] : ["Housing"],
            PackSignedOff = Mostly(),
            PanelMeetingChosen = Mostly(),
            Quorate = Mostly(),
            CategoryChosen = Mostly(),
            OutcomeDecided = Mostly(),
            DomainsAnswered = Mostly(),
            AnalysisFaults = Mostly() ? [] : ["A fault"],
            KeyWorkerNamed = Mostly(),
            BookletRecorded = Mostly(),
            FamilyQuestionsUnanswered = Mostly() ? 0 : 1,
            FamilyFeedbackDecided = Mostly(),
            NationalReturnSettled = Mostly(),
        };
    }

    private static IEnumerable<(ReviewState From, ReviewTrigger Trigger, ReviewState To)> Pairs()
    {
        ReviewState[] working =
        [
            ReviewState.Notified, ReviewState.Triaged, ReviewState.RapidResponse, ReviewState.GatheringInformation,
            ReviewState.ReviewMeetingScheduled, ReviewState.ReviewMeetingHeld, ReviewState.ReadyForPanel, ReviewState.OnAgenda,
            ReviewState.Decided, ReviewState.Deferred, ReviewState.Reopened,
        ];
        // the superstate itself, which no review is ever in, knows what all its states know
        foreach (var from in working.Prepend(ReviewState.Open))
        {
            yield return (from, ReviewTrigger.Withdraw, ReviewState.Withdrawn);
            yield return (from, ReviewTrigger.MarkDuplicate, ReviewState.Duplicate);
        }

        foreach (var from in new[] { ReviewState.Notified, ReviewState.Triaged })
        {
            yield return (from, ReviewTrigger.RuleOutOfScope, ReviewState.OutOfScope);
            yield return (from, ReviewTrigger.TransferOut, ReviewState.TransferredOut);
        }

        foreach (var from in new[] { ReviewState.Notified, ReviewState.Triaged, ReviewState.RapidResponse, ReviewState.GatheringInformation })
        {
            yield return (from, ReviewTrigger.OfferTransfer, ReviewState.TransferOffered);
        }

        foreach (var from in new[] { ReviewState.RapidResponse, ReviewState.GatheringInformation, ReviewState.ReviewMeetingHeld, ReviewState.Deferred, ReviewState.Reopened })
        {
            yield return (from, ReviewTrigger.SendToPanel, ReviewState.ReadyForPanel);
        }

        foreach (var from in new[] { ReviewState.RapidResponse, ReviewState.GatheringInformation, ReviewState.ReviewMeetingScheduled, ReviewState.Deferred, ReviewState.Reopened })
        {
            yield return (from, ReviewTrigger.ScheduleReviewMeeting, ReviewState.ReviewMeetingScheduled);
        }

        foreach (var from in new[]
                 {
                     ReviewState.GatheringInformation, ReviewState.ReviewMeetingScheduled, ReviewState.ReviewMeetingHeld,
                     ReviewState.ReadyForPanel, ReviewState.Deferred, ReviewState.Reopened,
                 })
        {
            yield return (from, ReviewTrigger.TreatAsUnexpected, ReviewState.RapidResponse);
        }

        yield return (ReviewState.Notified, ReviewTrigger.Accept, ReviewState.Triaged);
        yield return (ReviewState.Triaged, ReviewTrigger.StartReview, ReviewState.RapidResponse);
        yield return (ReviewState.RapidResponse, ReviewTrigger.TreatAsExpected, ReviewState.GatheringInformation);
        yield return (ReviewState.ReviewMeetingScheduled, ReviewTrigger.RecordReviewMeeting, ReviewState.ReviewMeetingHeld);
        yield return (ReviewState.ReadyForPanel, ReviewTrigger.PutOnAgenda, ReviewState.OnAgenda);
        yield return (ReviewState.OnAgenda, ReviewTrigger.TakeOffAgenda, ReviewState.ReadyForPanel);
        yield return (ReviewState.OnAgenda, ReviewTrigger.Defer, ReviewState.Deferred);
        yield return (ReviewState.OnAgenda, ReviewTrigger.Decide, ReviewState.Decided);
        yield return (ReviewState.Decided, ReviewTrigger.Close, ReviewState.Closed);
        yield return (ReviewState.Decided, ReviewTrigger.Reopen, ReviewState.Reopened);
        yield return (ReviewState.Closed, ReviewTrigger.Reopen, ReviewState.Reopened);
        yield return (ReviewState.TransferOffered, ReviewTrigger.AcceptTransfer, ReviewState.Notified);
        yield return (ReviewState.TransferOffered, ReviewTrigger.DeclineTransfer, ReviewState.GatheringInformation);
        yield return (ReviewState.TransferOffered, ReviewTrigger.TakeBackTransfer, ReviewState.GatheringInformation);
        yield return (ReviewState.Duplicate, ReviewTrigger.TakeBackDuplicate, ReviewState.GatheringInformation);
    }
}
