namespace CdopWorkflow.Reviews.Visits;

/// <summary>One thing that follows a visit.</summary>
/// <param name="What">"Feedback to the area".</param>
/// <param name="DueOn">When it is due, or sent.</param>
/// <param name="DoneOn">When it was; null while it was not.</param>
/// <param name="Rule">Where the day comes from.</param>
/// <param name="Months">For a self-assessment: months after the visit.</param>
/// <param name="SentOn">For a self-assessment: when the lead was asked.</param>
/// <param name="EscalatedOn">When the chairs of the area were told that it was missing.</param>
/// <param name="Grace">Days that a self-assessment has after it was sent.</param>
public sealed record VisitStep(string What, DateOnly DueOn, DateOnly? DoneOn, string Rule, int? Months = null, DateOnly? SentOn = null, DateOnly? EscalatedOn = null, int Grace = 0)
{
    /// <summary>Something to be done by a day is late on the next; a self-assessment once it has not come back in the days it has.</summary>
    public bool IsLate(DateOnly today) => DoneOn is null && (Months is null || SentOn is not null) && today > (SentOn ?? DueOn).AddDays(Grace);
}

/// <summary>All that follows a visit, in order.</summary>
public static class VisitSteps
{
    public static IReadOnlyList<VisitStep> Of(ImprovementVisit visit, VisitsOptions options) =>
    [
        new("Feedback to the area", VisitDates.FeedbackBy(visit.EndsOn), visit.FeedbackOn, "By the Friday of the visit’s week", EscalatedOn: visit.FeedbackEscalatedOn),
        new("Support package agreed", VisitDates.SupportBy(visit.EndsOn, options), visit.SupportAgreedOn, $"{options.SupportWeeks} weeks after the visit", EscalatedOn: visit.SupportEscalatedOn),
        .. options.AssessmentMonths.Select(months => (months, sent: visit.Assessments.Find(assessment => assessment.Months == months))).Select(pair => new VisitStep(
            $"Self-assessment at {pair.months} months", VisitDates.AssessmentOn(visit.EndsOn, pair.months), pair.sent?.ReturnedOn, $"Sent {pair.months} months after the visit", pair.months, pair.sent?.SentOn, pair.sent?.EscalatedOn, options.ChaseAfterDays)),
    ];
}
