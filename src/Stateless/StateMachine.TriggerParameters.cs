using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private SmallMap<TTrigger, TriggerWithParameters> _parameters;

    /// <summary>Sets the argument types a trigger is fired with; the result is what <c>Fire</c> and the configuration take.</summary>
    /// <exception cref="InvalidOperationException">The trigger's parameters have been set before.</exception>
    public TriggerWithParameters SetTriggerParameters(TTrigger trigger, params Type[] argumentTypes) =>
        Remember(new TriggerWithParameters(trigger, argumentTypes));

    /// <inheritdoc cref="SetTriggerParameters(TTrigger, Type[])"/>
    public TriggerWithParameters<TArg0> SetTriggerParameters<TArg0>(TTrigger trigger) =>
        Remember(new TriggerWithParameters<TArg0>(trigger));

    /// <inheritdoc cref="SetTriggerParameters(TTrigger, Type[])"/>
    public TriggerWithParameters<TArg0, TArg1> SetTriggerParameters<TArg0, TArg1>(TTrigger trigger) =>
        Remember(new TriggerWithParameters<TArg0, TArg1>(trigger));

    /// <inheritdoc cref="SetTriggerParameters(TTrigger, Type[])"/>
    public TriggerWithParameters<TArg0, TArg1, TArg2> SetTriggerParameters<TArg0, TArg1, TArg2>(TTrigger trigger) =>
        Remember(new TriggerWithParameters<TArg0, TArg1, TArg2>(trigger));

    private TWithParameters Remember<TWithParameters>(TWithParameters trigger)
        where TWithParameters : TriggerWithParameters
    {
        if (_parameters.TryGet(trigger.Trigger, out _))
        {
            throw new InvalidOperationException($"Parameters for the trigger '{trigger.Trigger}' have already been configured.");
        }

        _parameters.Add(trigger.Trigger, trigger);
        return trigger;
    }

    private TriggerWithParameters? ParametersOf(TTrigger trigger) => _parameters.TryGet(trigger, out var parameters) ? parameters : null;

    private void CheckArguments(TTrigger trigger, object[] args)
    {
        if (_parameters.Count > 0)
        {
            ParametersOf(trigger)?.ValidateParameters(args);
        }
    }
}
