namespace Stateless.Reflection;

/// <summary>What a machine is configured to do.</summary>
public class StateMachineInfo
{
    internal StateMachineInfo(IEnumerable<StateInfo> states, Type stateType, Type triggerType, StateInfo initialState)
    {
        States = [.. states];
        StateType = stateType;
        TriggerType = triggerType;
        InitialState = initialState;
    }

    /// <summary>The state the machine was made in.</summary>
    public StateInfo InitialState { get; }

    /// <summary>Every state that is configured or led to.</summary>
    public IEnumerable<StateInfo> States { get; }

    /// <summary>The type that names states.</summary>
    public Type StateType { get; }

    /// <summary>The type that names triggers.</summary>
    public Type TriggerType { get; }
}
