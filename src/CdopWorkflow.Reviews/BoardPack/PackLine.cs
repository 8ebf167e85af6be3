using CdopWorkflow.Reviews.Actions;

namespace CdopWorkflow.Reviews.BoardPack;

/// <summary>An action as the pack shows it, as it stood at the end of the period.</summary>
/// <param name="Action">The action.</param>
/// <param name="Words">What it says.</param>
/// <param name="Standing">How it stood.</param>
/// <param name="Latest">The last result by then.</param>
public sealed record PackLine(AgreedAction Action, ActionWords Words, PackStanding Standing, Result? Latest);

/// <summary>How an action stood.</summary>
public enum PackStanding
{
    Open,
    Overdue,
    Done,
    Stopped,
}
