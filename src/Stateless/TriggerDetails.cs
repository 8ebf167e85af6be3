using System.Diagnostics.CodeAnalysis;

namespace Stateless;

/// <summary>A permitted trigger and the parameters set for it.</summary>
public sealed class TriggerDetails<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    internal TriggerDetails(TTrigger trigger, StateMachine<TState, TTrigger>.TriggerWithParameters? parameters)
    {
        Trigger = trigger;
        Parameters = parameters;
    }

    /// <summary>The trigger.</summary>
    public TTrigger Trigger { get; }

    /// <summary>Whether parameters were set for it.</summary>
    [MemberNotNullWhen(true, nameof(Parameters))]
    public bool HasParameters => Parameters is not null;

    /// <summary>The parameters; null when none were set.</summary>
    public StateMachine<TState, TTrigger>.TriggerWithParameters? Parameters { get; }
}
