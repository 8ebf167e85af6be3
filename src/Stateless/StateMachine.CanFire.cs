namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Whether the trigger can be fired in the present state. Guards that take arguments see default values.</summary>
    public bool CanFire(TTrigger trigger) => CanHandle(trigger, []);

    /// <summary>Whether the trigger can be fired in the present state with these arguments.</summary>
    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) => CanHandle(Of(trigger), [arg0!]);

    /// <inheritdoc cref="CanFire{TArg0}(TriggerWithParameters{TArg0}, TArg0)"/>
    public bool CanFire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1) =>
        CanHandle(Of(trigger), [arg0!, arg1!]);

    /// <inheritdoc cref="CanFire{TArg0}(TriggerWithParameters{TArg0}, TArg0)"/>
    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2) =>
        CanHandle(Of(trigger), [arg0!, arg1!, arg2!]);

    /// <summary>Whether the trigger can be fired in the present state and, if not, why.</summary>
    /// <param name="trigger">The trigger to test.</param>
    /// <param name="unmetGuards">The descriptions of the guards that stand in the way; null when the state does not know the trigger at all.</param>
    public bool CanFire(TTrigger trigger, out ICollection<string>? unmetGuards) => CanHandle(trigger, [], out unmetGuards);

    /// <inheritdoc cref="CanFire(TTrigger, out ICollection{string})"/>
    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0, out ICollection<string>? unmetGuards) =>
        CanHandle(Of(trigger), [arg0!], out unmetGuards);

    /// <inheritdoc cref="CanFire(TTrigger, out ICollection{string})"/>
    public bool CanFire<TArg0, TArg1>(
        TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1, out ICollection<string>? unmetGuards) =>
        CanHandle(Of(trigger), [arg0!, arg1!], out unmetGuards);

    /// <inheritdoc cref="CanFire(TTrigger, out ICollection{string})"/>
    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2, out ICollection<string>? unmetGuards) =>
        CanHandle(Of(trigger), [arg0!, arg1!, arg2!], out unmetGuards);

    private bool CanHandle(TTrigger trigger, object[] args) => TryFindRule(Current, trigger, args, out _, out _);

    private bool CanHandle(TTrigger trigger, object[] args, out ICollection<string>? unmetGuards)
    {
        var can = TryFindRule(Current, trigger, args, out _, out var unmet);
        unmetGuards = can ? [] : unmet.Describe();
        return can;
    }
}
