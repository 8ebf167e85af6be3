using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Notices;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Tests.Reviews.Clocks;

public sealed class ReviewClocksTests
{
    private static readonly ReviewClocks Clocks = new(new ClockTable(new ReviewsOptions()), WorkingCalendar.England);

    [Fact]
    public void Hours_run_from_the_minute_of_death()
    {
        var clock = Clock(Opened(), "Notify the panel");
        Assert.Equal(new DateTimeOffset(2025, 3, 11, 1, 30, 0, TimeSpan.Zero), clock.DueAt);
        Assert.False(clock.IsLate(DateTimeOffset.MaxValue, DateOnly.MaxValue));
    }

    [Fact]
    public void Without_a_time_of_death_hours_run_from_the_end_of_the_day_and_the_rule_says_so()
    {
        var clock = Clock(Opened(death => death with { DiedAt = null }), "Notify the panel");
        Assert.Equal(new DateTimeOffset(2025, 3, 12, 0, 0, 0, TimeSpan.Zero), clock.DueAt);
        Assert.Contains("the time is not known", clock.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_of_a_serious_incident_is_due_after_five_working_days()
    {
        var review = Opened();
        review.Holds.Add(new Hold { Kind = HoldKind.SeriousCaseReview, OpenedOn = new DateOnly(2025, 4, 16) });
        // Good Friday, the weekend and Easter Monday do not count
        Assert.Equal(new DateOnly(2025, 4, 25), Clock(review, "Give notice of the serious incident").DueOn);
    }

    [Fact]
    public void The_rapid_review_of_the_partners_is_due_after_fifteen_working_days_and_asked_for_no_more_once_the_hold_is_lifted()
    {
        var review = Opened();
        var hold = new Hold { Kind = HoldKind.SeriousCaseReview, OpenedOn = new DateOnly(2025, 4, 16) };
        review.Holds.Add(hold);
        var clock = Clock(review, "Rapid review by the safeguarding partners");
        Assert.Equal((new DateOnly(2025, 5, 12), "15 working days after it is known"), (clock.DueOn, clock.Words));

        hold.RapidReviewOn = new DateOnly(2025, 5, 13);
        Assert.True(Clock(review, "Rapid review by the safeguarding partners").IsLate(DateTimeOffset.UtcNow, new DateOnly(2025, 6, 1)));
        (hold.RapidReviewOn, hold.LiftedOn) = (null, new DateOnly(2025, 6, 1));
        Assert.DoesNotContain(Clocks.Of(review), known => known.Rule.Code == ClockCode.RapidReview);
    }

    [Fact]
    public void Whoever_must_be_told_is_told_in_two_working_days_also_of_a_review_that_has_ended()
    {
        var review = Opened();
        review.Notices.Add(new Notice { Kind = NoticeKind.SafeguardingPartners, KnownOn = new DateOnly(2025, 4, 17), Words = [] });
        Assert.Equal(new DateOnly(2025, 4, 23), Clock(review, "Tell the safeguarding partners").DueOn);
        Assert.Empty(review.Fire(ReviewTrigger.RuleOutOfScope, new WorkflowFacts { ReasonGiven = true, ScopeDecided = true, ResidenceDecided = true }, DateTimeOffset.UtcNow).Reasons);

        Assert.Equal(["Tell the safeguarding partners"], Clocks.Waiting(review).Select(clock => clock.Name));
    }

    [Fact]
    public void A_key_worker_named_an_hour_late_is_late_where_the_time_is_known()
    {
        var review = Opened();
        review.Family.KeyWorkerNamedOn = new DateOnly(2025, 3, 12);
        bool Late() => Clock(review, "Name a key worker for the family").IsLate(DateTimeOffset.UtcNow, new DateOnly(2025, 4, 1));

        // nobody is called late without proof
        Assert.False(Late());
        review.Family.KeyWorkerNamedAt = new DateTimeOffset(2025, 3, 12, 1, 30, 0, TimeSpan.Zero);
        Assert.False(Late());
        review.Family.KeyWorkerNamedAt = new DateTimeOffset(2025, 3, 12, 2, 30, 0, TimeSpan.Zero);
        Assert.True(Late());
    }

    [Fact]
    public void The_national_database_told_an_hour_late_is_told_late_where_the_time_is_known()
    {
        var review = Opened();
        var day = new DateOnly(2025, 3, 12);
        bool Late() => Clock(review, "Tell the national database of the death").IsLate(DateTimeOffset.UtcNow, new DateOnly(2025, 4, 1));

        review.NationalReturn.Notified(day, at: null);
        Assert.False(Late());
        review.NationalReturn.Notified(day, new DateTimeOffset(2025, 3, 12, 1, 30, 0, TimeSpan.Zero));
        Assert.False(Late());
        review.NationalReturn.Notified(day, new DateTimeOffset(2025, 3, 12, 2, 30, 0, TimeSpan.Zero));
        Assert.True(Late());
    }

    [Fact]
    public void The_panel_is_due_six_weeks_after_the_review_meeting_or_a_later_end_of_an_inquest()
    {
        var review = Opened();
        Assert.Equal(new DateOnly(2025, 6, 10), Clock(review, "Review meeting").DueOn);
        review.Meetings.Add(new ReviewMeeting { Kind = ReviewMeetingKind.ReviewMeeting, HeldOn = new DateOnly(2025, 6, 2) });
        Assert.Equal(new DateOnly(2025, 7, 14), Clock(review, "Panel").DueOn);
        review.Holds.Add(new Hold { Kind = HoldKind.Inquest, OpenedOn = new DateOnly(2025, 3, 11), LiftedOn = new DateOnly(2025, 9, 1) });
        Assert.Equal(new DateOnly(2025, 10, 13), Clock(review, "Panel").DueOn);
    }

    [Fact]
    public void An_expected_death_has_no_rapid_response_clock()
    {
        Assert.DoesNotContain(Clocks.Of(Opened(death => death with { Expectedness = Expectedness.Expected })), clock => clock.Name == "First rapid-response meeting");
        Assert.Contains(Clocks.Of(Opened(death => death with { Expectedness = Expectedness.NotKnown })), clock => clock.Name == "First rapid-response meeting");
    }

    [Fact]
    public void A_hold_stops_no_clock()
    {
        var review = Opened();
        review.Holds.Add(new Hold { Kind = HoldKind.Inquest, OpenedOn = new DateOnly(2025, 3, 11) });
        Assert.True(Clock(review, "Review meeting").IsLate(new DateTimeOffset(2025, 6, 11, 12, 0, 0, TimeSpan.Zero), new DateOnly(2025, 6, 11)));
    }

    [Theory]
    [InlineData("", 100, 100)]
    [InlineData("11-21", 100, 90)]
    [InlineData("11-21 16-31", 100, 80)]
    [InlineData("11-41 16-21", 100, 70)]
    [InlineData("11-", 100, 10)]
    [InlineData("91-191", 100, 90)]
    public void Net_days_leave_out_every_day_under_a_hold_once(string holds, int gross, int net)
    {
        var died = new DateOnly(2025, 1, 1);
        var open = holds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hold => hold.Split('-')).Select(ends => new Hold
        {
            OpenedOn = died.AddDays(int.Parse(ends[0]) - 1),
            LiftedOn = ends[1].Length == 0 ? null : died.AddDays(int.Parse(ends[1]) - 1),
        });
        Assert.Equal(new ReviewDays(gross, net), ReviewDays.Of(died, died.AddDays(100), open));
    }

    private static ReviewClock Clock(Review review, string name) => Clocks.Of(review).Single(clock => clock.Name == name);

    private static Review Opened(Func<DeathEvent, DeathEvent>? with = null) =>
        Review.Open(ADeath.Notified(content => content with { Death = with?.Invoke(content.Death) ?? content.Death }), null);
}
