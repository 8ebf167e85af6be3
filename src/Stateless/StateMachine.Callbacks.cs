namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private readonly TransitionListeners _transitioned = new();
    private readonly TransitionListeners _completed = new();
    private UnhandledTrigger _unhandled = UnhandledTrigger.Refused;

    /// <summary>Calls back on every change of state, after the exit actions and before the entry actions.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction) => _transitioned.Add(onTransitionAction);

    /// <inheritdoc cref="OnTransitioned"/>
    public void OnTransitionedAsync(Func<Transition, Task> onTransitionAction) => _transitioned.Add(onTransitionAction);

    /// <summary>Calls back at the very end of every change of state, after the last entry action.</summary>
    public void OnTransitionCompleted(Action<Transition> onTransitionAction) => _completed.Add(onTransitionAction);

    /// <inheritdoc cref="OnTransitionCompleted"/>
    public void OnTransitionCompletedAsync(Func<Transition, Task> onTransitionAction) => _completed.Add(onTransitionAction);

    /// <summary>Calls back, instead of throwing, when a trigger is fired that the present state does not permit.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _unhandled = new((state, trigger, _) => unhandledTriggerAction(state, trigger));
    }

    /// <summary>Calls back, instead of throwing, with the descriptions of the unmet guards; null when the state does not know the trigger at all.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _unhandled = new(unhandledTriggerAction);
    }

    /// <inheritdoc cref="OnUnhandledTrigger(Action{TState, TTrigger})"/>
    public void OnUnhandledTriggerAsync(Func<TState, TTrigger, Task> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _unhandled = new((state, trigger, _) => unhandledTriggerAction(state, trigger));
    }

    /// <inheritdoc cref="OnUnhandledTrigger(Action{TState, TTrigger, ICollection{string}})"/>
    public void OnUnhandledTriggerAsync(Func<TState, TTrigger, ICollection<string>, Task> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _unhandled = new(unhandledTriggerAction);
    }
}
