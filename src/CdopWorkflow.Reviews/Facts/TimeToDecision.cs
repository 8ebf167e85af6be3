using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Holds;

namespace CdopWorkflow.Reviews.Facts;

/// <summary>
/// How long it took to a decision, in a form that may leave. Everybody who has the fact has the day of the decision: exact days since the
/// death would tell the day of death. They are counted from the middle of the month of death, and what held the review from that month
/// on is counted from there as well; the months are exact, and coarse.
/// </summary>
/// <param name="Gross">Days from the middle of the month of death.</param>
/// <param name="Net">The same without those under a hold.</param>
/// <param name="NetMonths">Whole months from the death, without the days under a hold.</param>
public sealed record TimeToDecision(int Gross, int Net, int NetMonths)
{
    private const int Middle = 15;

    public static TimeToDecision Of(DateOnly diedOn, DateOnly decidedOn, IReadOnlyCollection<Hold> holds)
    {
        var middle = new DateOnly(diedOn.Year, diedOn.Month, Middle);
        var coarse = ReviewDays.Of(middle, decidedOn, holds.Select(hold => InMonthOf(diedOn, hold) ? new Hold { OpenedOn = middle, LiftedOn = hold.LiftedOn } : hold));
        var exact = ReviewDays.Of(diedOn, decidedOn, holds);
        return new(coarse.Gross, coarse.Net, ReviewedFact.WholeMonths(diedOn.AddDays(exact.Gross - exact.Net), decidedOn));
    }

    private static bool InMonthOf(DateOnly day, Hold hold) => (hold.OpenedOn.Year, hold.OpenedOn.Month) == (day.Year, day.Month);
}
