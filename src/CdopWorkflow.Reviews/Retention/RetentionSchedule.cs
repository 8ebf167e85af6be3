using System.Globalization;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>How long the records of a case are kept.</summary>
/// <param name="Years">After the day on which the review ended.</param>
/// <param name="UntilAge">Never before the child would have been so old.</param>
public sealed record RetentionSchedule(int Years, int UntilAge)
{
    public static RetentionSchedule Of(ReviewsOptions options) => new(options.RetentionYears, options.RetentionUntilAge);

    public static DateOnly EndedOn(DateOnly? closedOn, DateTimeOffset stateSince) => closedOn ?? UkTime.DateOf(stateSince);

    /// <summary>The first day on which they may be disposed of.</summary>
    public DateOnly DueOn(DateOnly endedOn, DateOnly bornOn) => Later(endedOn.AddYears(Years), bornOn.AddYears(UntilAge));

    public DateOnly DueOn(Review review) => DueOn(EndedOn(review.ClosedOn, review.StateSince), review.BornOn);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Years} {(Years == 1 ? "year" : "years")} after the review ended, and not before the child would have been {UntilAge}");

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
