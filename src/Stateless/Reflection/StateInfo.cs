namespace Stateless.Reflection;

/// <summary>One state: its place in the hierarchy, what leads out of it, what it does.</summary>
public class StateInfo
{
    internal StateInfo(object underlyingState) => UnderlyingState = underlyingState;

    /// <summary>The value that names the state.</summary>
    public object UnderlyingState { get; }

    /// <summary>The state this one lies in, if any.</summary>
    public StateInfo? Superstate { get; internal set; }

    /// <summary>The states that lie directly in this one.</summary>
    public IEnumerable<StateInfo> Substates { get; internal set; } = [];

    /// <summary>What is done on entry, whatever the trigger or for one alone.</summary>
    public IEnumerable<ActionInfo> EntryActions { get; internal init; } = [];

    /// <summary>What is done on exit.</summary>
    public IEnumerable<InvocationInfo> ExitActions { get; internal init; } = [];

    /// <summary>What is done on activation.</summary>
    public IEnumerable<InvocationInfo> ActivateActions { get; internal init; } = [];

    /// <summary>What is done on deactivation.</summary>
    public IEnumerable<InvocationInfo> DeactivateActions { get; internal init; } = [];

    /// <summary>Fixed and dynamic transitions together.</summary>
    public IEnumerable<TransitionInfo> Transitions => FixedTransitions.Concat<TransitionInfo>(DynamicTransitions);

    /// <summary>Transitions whose destination is known, re-entries and internal transitions among them.</summary>
    public IEnumerable<FixedTransitionInfo> FixedTransitions { get; internal set; } = [];

    /// <summary>Transitions whose destination a selector names.</summary>
    public IEnumerable<DynamicTransitionInfo> DynamicTransitions { get; internal set; } = [];

    /// <summary>Triggers that are accepted and do nothing.</summary>
    public IEnumerable<IgnoredTransitionInfo> IgnoredTriggers { get; internal init; } = [];

    /// <summary>The name of the state.</summary>
    public override string ToString() => UnderlyingState.ToString() ?? "<null>";
}
