using Stateless.Engine;
using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Leads to the state a selector names when the trigger is fired; the present state is a re-entry.</summary>
    internal sealed class DynamicRule(TTrigger trigger, Func<object[], TState> selector, Guard[] guards, DynamicTransitionInfo info)
        : TriggerRule(trigger, guards), IDynamicRule
    {
        public DynamicTransitionInfo Info => info;

        public override void Apply(StateMachine<TState, TTrigger> machine, StateNode source, object[] args) =>
            machine.Travel(source, machine.Node(selector(args)), Trigger, args);

        public override Task ApplyAsync(StateMachine<TState, TTrigger> machine, StateNode source, object[] args) =>
            machine.TravelAsync(source, machine.Node(selector(args)), Trigger, args);
    }

    /// <summary>The same with a selector that must be awaited.</summary>
    internal sealed class AsyncDynamicRule(TTrigger trigger, Func<object[], Task<TState>> selector, Guard[] guards, DynamicTransitionInfo info)
        : TriggerRule(trigger, guards), IDynamicRule
    {
        public DynamicTransitionInfo Info => info;

        public override void Apply(StateMachine<TState, TTrigger> machine, StateNode source, object[] args) =>
            throw new InvalidOperationException(
                $"Cannot await the destination of trigger '{Trigger}' from state '{source.State}'. Use asynchronous version of Fire [FireAsync]");

        public override async Task ApplyAsync(StateMachine<TState, TTrigger> machine, StateNode source, object[] args)
        {
            var retain = machine.RetainSynchronizationContext;
            var destination = await selector(args).ConfigureAwait(retain);
            await machine.TravelAsync(source, machine.Node(destination), Trigger, args).ConfigureAwait(retain);
        }
    }

    internal interface IDynamicRule
    {
        DynamicTransitionInfo Info { get; }
    }
}
