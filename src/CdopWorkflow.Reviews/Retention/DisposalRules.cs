using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>What keeps the records of a case from being disposed of.</summary>
public static class DisposalRules
{
    /// <returns>Every reason; none where they may be.</returns>
    public static IReadOnlyList<string> Reasons(Review review, IEnumerable<LegalHold> legalHolds, RetentionSchedule schedule, DateOnly today)
    {
        var reasons = new List<string>();
        if (!review.State.IsEnded())
        {
            reasons.Add("This review has not ended: its records are needed");
        }
        else if (schedule.DueOn(review) is var due && due > today)
        {
            reasons.Add($"The records are to be kept until {UkFormat.Date(due)}");
        }

        if (legalHolds.Any(hold => hold.Holds(today)))
        {
            reasons.Add("Lift the legal hold first, once whoever asked for it agrees");
        }

        reasons.AddRange(review.Holds.Where(hold => hold.IsOpen).Select(hold => $"Lift the hold “{hold.Kind.Label()}” first: that process may still ask for the records"));
        return reasons;
    }
}
