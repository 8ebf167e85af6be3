using Stateless.Engine;
using Stateless.Reflection;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Leads to the state the selector names when the trigger is fired; the present state is a re-entry.</summary>
        public StateConfiguration PermitDynamic(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(trigger, Selector(destinationStateSelector), [], Described(destinationStateSelector, destinationStateSelectorDescription), possibleDestinationStates);

        /// <inheritdoc cref="PermitDynamic(TTrigger, Func{TState}, string, DynamicStateInfos)"/>
        public StateConfiguration PermitDynamic<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(Of(trigger), Selector(destinationStateSelector), [], Described(destinationStateSelector, destinationStateSelectorDescription), possibleDestinationStates);

        /// <inheritdoc cref="PermitDynamic(TTrigger, Func{TState}, string, DynamicStateInfos)"/>
        public StateConfiguration PermitDynamic<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(Of(trigger), Selector(destinationStateSelector), [], Described(destinationStateSelector, destinationStateSelectorDescription), possibleDestinationStates);

        /// <inheritdoc cref="PermitDynamic(TTrigger, Func{TState}, string, DynamicStateInfos)"/>
        public StateConfiguration PermitDynamic<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(Of(trigger), Selector(destinationStateSelector), [], Described(destinationStateSelector, destinationStateSelectorDescription), possibleDestinationStates);

        private StateConfiguration Choose(
            TTrigger trigger, Func<object[], TState> selector, Guard[] guards, InvocationInfo selectorInfo, DynamicStateInfos? possible) =>
            Add(new DynamicRule(
                trigger, selector, guards, DynamicTransitionInfo.Create(trigger, guards.Select(guard => guard.Info), selectorInfo, possible)));

        private static Func<object[], TState> Selector(Func<TState> destinationStateSelector)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return _ => destinationStateSelector();
        }

        private static Func<object[], TState> Selector<TArg0>(Func<TArg0, TState> destinationStateSelector) => Pack(destinationStateSelector);

        private static Func<object[], TState> Selector<TArg0, TArg1>(Func<TArg0, TArg1, TState> destinationStateSelector) => Pack(destinationStateSelector);

        private static Func<object[], TState> Selector<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, TState> destinationStateSelector) => Pack(destinationStateSelector);
    }
}
