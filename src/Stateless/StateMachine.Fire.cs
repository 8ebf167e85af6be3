namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private Queue<(TTrigger Trigger, object[] Arguments)>? _waiting;
    private bool _firing;

    /// <summary>Fires a trigger: exit actions, the new state, entry actions.</summary>
    /// <exception cref="InvalidOperationException">The present state does not permit the trigger, or something on the way is asynchronous.</exception>
    public void Fire(TTrigger trigger) => Dispatch(trigger, []);

    /// <summary>Fires a trigger with arguments of the types it was given.</summary>
    /// <exception cref="ArgumentException">The arguments are not of the number and types set for the trigger.</exception>
    /// <exception cref="InvalidOperationException">The present state does not permit the trigger, or something on the way is asynchronous.</exception>
    public void Fire(TriggerWithParameters trigger, params object[] args) => Dispatch(Of(trigger), args);

    /// <inheritdoc cref="Fire(TriggerWithParameters, object[])"/>
    public void Fire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) => Dispatch(Of(trigger), [arg0!]);

    /// <inheritdoc cref="Fire(TriggerWithParameters, object[])"/>
    public void Fire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1) =>
        Dispatch(Of(trigger), [arg0!, arg1!]);

    /// <inheritdoc cref="Fire(TriggerWithParameters, object[])"/>
    public void Fire<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2) =>
        Dispatch(Of(trigger), [arg0!, arg1!, arg2!]);

    private static TTrigger Of(TriggerWithParameters trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return trigger.Trigger;
    }

    private void Dispatch(TTrigger trigger, object[] args)
    {
        if (_mode == FiringMode.Immediate)
        {
            Handle(trigger, args);
            return;
        }

        if (_firing)
        {
            Enqueue(trigger, args);
            return;
        }

        _firing = true;
        try
        {
            if (!MustWaitItsTurn(trigger, args))
            {
                Handle(trigger, args);
            }

            while (_waiting is not null && _waiting.TryDequeue(out var next))
            {
                Handle(next.Trigger, next.Arguments);
            }
        }
        finally
        {
            _firing = false;
        }
    }

    private void Enqueue(TTrigger trigger, object[] args) => (_waiting ??= new()).Enqueue((trigger, args));

    /// <summary>When an action threw, what it had queued is still waiting, and goes before a trigger that is fired later.</summary>
    private bool MustWaitItsTurn(TTrigger trigger, object[] args)
    {
        if (_waiting is not { Count: > 0 })
        {
            return false;
        }

        Enqueue(trigger, args);
        return true;
    }

    private void Handle(TTrigger trigger, object[] args)
    {
        CheckArguments(trigger, args);
        var source = Current;
        if (TryFindRule(source, trigger, args, out var rule, out var unmet))
        {
            rule.Apply(this, source, args);
        }
        else
        {
            _unhandled.Tell(source.State, trigger, unmet.Describe());
        }
    }
}
