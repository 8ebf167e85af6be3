namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Fires a trigger, awaiting every asynchronous guard and action on the way.</summary>
    /// <exception cref="InvalidOperationException">The present state does not permit the trigger.</exception>
    public Task FireAsync(TTrigger trigger) => DispatchAsync(trigger, []);

    /// <summary>Fires a trigger with arguments, awaiting every asynchronous guard and action on the way.</summary>
    /// <exception cref="ArgumentException">The arguments are not of the number and types set for the trigger.</exception>
    /// <exception cref="InvalidOperationException">The present state does not permit the trigger.</exception>
    public Task FireAsync(TTrigger trigger, params object[] args) => DispatchAsync(trigger, args);

    /// <inheritdoc cref="FireAsync(TTrigger, object[])"/>
    public Task FireAsync(TriggerWithParameters trigger, params object[] args) => DispatchAsync(Of(trigger), args);

    /// <inheritdoc cref="FireAsync(TTrigger, object[])"/>
    public Task FireAsync<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) => DispatchAsync(Of(trigger), [arg0!]);

    /// <inheritdoc cref="FireAsync(TTrigger, object[])"/>
    public Task FireAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1) =>
        DispatchAsync(Of(trigger), [arg0!, arg1!]);

    /// <inheritdoc cref="FireAsync(TTrigger, object[])"/>
    public Task FireAsync<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2) =>
        DispatchAsync(Of(trigger), [arg0!, arg1!, arg2!]);

    private async Task DispatchAsync(TTrigger trigger, object[] args)
    {
        if (_mode == FiringMode.Immediate)
        {
            await HandleAsync(trigger, args).ConfigureAwait(RetainSynchronizationContext);
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
                await HandleAsync(trigger, args).ConfigureAwait(RetainSynchronizationContext);
            }

            while (_waiting is not null && _waiting.TryDequeue(out var next))
            {
                await HandleAsync(next.Trigger, next.Arguments).ConfigureAwait(RetainSynchronizationContext);
            }
        }
        finally
        {
            _firing = false;
        }
    }

    private async Task HandleAsync(TTrigger trigger, object[] args)
    {
        CheckArguments(trigger, args);
        var source = Current;
        var (rule, unmet) = await FindRuleAsync(source, trigger, args).ConfigureAwait(RetainSynchronizationContext);
        if (rule is null)
        {
            await _unhandled.TellAsync(source.State, trigger, unmet).ConfigureAwait(RetainSynchronizationContext);
        }
        else
        {
            await rule.ApplyAsync(this, source, args).ConfigureAwait(RetainSynchronizationContext);
        }
    }
}
