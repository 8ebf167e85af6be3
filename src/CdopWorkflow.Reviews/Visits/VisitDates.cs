namespace CdopWorkflow.Reviews.Visits;

/// <summary>The days that follow from the last day of a visit.</summary>
public static class VisitDates
{
    /// <summary>The Friday of the visit's week; a visit that ends at the weekend has its feedback on its last day.</summary>
    public static DateOnly FeedbackBy(DateOnly endsOn)
    {
        var untilFriday = DayOfWeek.Friday - endsOn.DayOfWeek;
        return endsOn.DayOfWeek == DayOfWeek.Sunday || untilFriday < 0 ? endsOn : endsOn.AddDays(untilFriday);
    }

    public static DateOnly SupportBy(DateOnly endsOn, VisitsOptions options) => endsOn.AddDays(7 * options.SupportWeeks);

    public static DateOnly AssessmentOn(DateOnly endsOn, int months) => endsOn.AddMonths(months);
}
