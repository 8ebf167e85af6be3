using CdopWorkflow.Reviews.Holds;

namespace CdopWorkflow.Reviews.Clocks;

/// <summary>How long a review has taken: all days, as the national figures count, and those on which nothing held it back.</summary>
/// <param name="Gross">Days from death to the close, or to today.</param>
/// <param name="Net">Gross days less those under at least one hold.</param>
public sealed record ReviewDays(int Gross, int Net)
{
    /// <summary>Up to the close, or to today while the review goes on.</summary>
    public static ReviewDays Of(Review review, DateOnly today) => Of(review.DiedOn, review.ClosedOn ?? today, review.Holds);

    public static ReviewDays Of(DateOnly diedOn, DateOnly end, IEnumerable<Hold> holds)
    {
        var gross = Math.Max(0, end.DayNumber - diedOn.DayNumber);
        var held = 0;
        var counted = diedOn.DayNumber;
        foreach (var hold in holds.OrderBy(hold => hold.OpenedOn))
        {
            // holds overlap: a day under three of them is one day
            var from = Math.Max(hold.OpenedOn.DayNumber, counted);
            var to = Math.Min((hold.LiftedOn ?? end).DayNumber, end.DayNumber);
            if (to > from)
            {
                held += to - from;
                counted = to;
            }
        }

        return new(gross, gross - held);
    }
}
