using CdopWorkflow.Reviews.Actions;

namespace CdopWorkflow.Reviews.BoardPack;

/// <summary>An action as the pack shows it, as it stood at the end of the period.</summary>
/// <param name="Action">The action.</param>
/// <param name="Words">What it says.</param>
/// <param name="Standing">How it stood.</param>
/// <param name="Latest">The last result by then.</param>
/// <param name="Again">How often the theme had been found by then since the work began; null for another theme than the known ones.</param>
public sealed record PackLine(AgreedAction Action, ActionWords Words, PackStanding Standing, Result? Latest, Recurrence? Again);

/// <summary>How an action stood.</summary>
public enum PackStanding
{
    Open,
    Overdue,
    Done,
    Stopped,
}
