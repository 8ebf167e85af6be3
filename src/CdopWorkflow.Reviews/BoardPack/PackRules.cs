using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Actions;

namespace CdopWorkflow.Reviews.BoardPack;

/// <summary>Which actions a period's pack holds, and how each stood on its last day, or today where that is earlier.</summary>
public static class PackRules
{
    /// <summary>Was there by then, and had not ended before the period began.</summary>
    public static bool Belongs(AgreedAction action, HalfYear period, DateOnly asOf) => action.AddedOn <= asOf && (action.EndedOn is null || action.EndedOn >= period.From);

    public static PackStanding StandingOf(AgreedAction action, DateOnly asOf) => action switch
    {
        { State: ActionState.Done } when action.EndedOn <= asOf => PackStanding.Done,
        { State: ActionState.Stopped } when action.EndedOn <= asOf => PackStanding.Stopped,
        _ => action.DueOn < asOf ? PackStanding.Overdue : PackStanding.Open,
    };

    /// <summary>The last result that was known by then.</summary>
    public static Result? LatestOf(IEnumerable<ActionLine> history, DateOnly asOf) =>
        history.Where(line => UkTime.DateOf(line.At) <= asOf).Select(line => line.Note.Result).OfType<Result>().FirstOrDefault();
}
