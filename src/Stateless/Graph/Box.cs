using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>A state in a picture.</summary>
internal sealed record Box(StateInfo State, bool IsInside)
{
    public string Name { get; } = State.ToString();

    public List<Box> Inside { get; } = [];

    /// <summary>What the state does whatever the trigger, as words: "entry / …", "exit / …".</summary>
    public IReadOnlyList<string> Actions { get; } =
    [
        .. State.EntryActions.Where(action => action.FromTrigger is null).Select(action => "entry / " + action.Method.Description),
        .. State.ExitActions.Select(action => "exit / " + action.Description),
    ];
}
