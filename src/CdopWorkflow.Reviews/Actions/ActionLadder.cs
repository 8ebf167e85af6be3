namespace CdopWorkflow.Reviews.Actions;

/// <summary>Who is to hear of an overdue action.</summary>
public enum LadderStep
{
    OwnerAndDeputy,
    Chair,
    HealthAndWellbeingBoard,
}

/// <summary>The ladder of an action that is not done in time. Each step is taken once for a due date; what is done or stopped takes none.</summary>
public static class ActionLadder
{
    public static IEnumerable<LadderStep> Due(AgreedAction action, DateOnly today, ActionsOptions options)
    {
        if (!action.IsOverdue(today))
        {
            yield break;
        }

        var days = today.DayNumber - action.DueOn.AddDays(1).DayNumber;
        if (action.OverdueOn is null)
        {
            yield return LadderStep.OwnerAndDeputy;
        }

        if (action.ChairToldOn is null && days >= options.ChairAfterDays)
        {
            yield return LadderStep.Chair;
        }

        if (action.ListedOn is null && days >= options.BoardListAfterDays)
        {
            yield return LadderStep.HealthAndWellbeingBoard;
        }
    }
}
