using Stateless.Engine;
using Stateless.Reflection;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Leads to the state the awaited selector names. Needs <c>FireAsync</c>.</summary>
        public StateConfiguration PermitDynamicAsync(
            TTrigger trigger,
            Func<Task<TState>> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(trigger, Selector(destinationStateSelector), [], Described(destinationStateSelector, destinationStateSelectorDescription), possibleDestinationStates);

        /// <inheritdoc cref="PermitDynamicAsync(TTrigger, Func{Task{TState}}, string, DynamicStateInfos)"/>
        public StateConfiguration PermitDynamicAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Task<TState>> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(Of(trigger), Selector(destinationStateSelector), [], Described(destinationStateSelector, destinationStateSelectorDescription), possibleDestinationStates);

        private StateConfiguration Choose(
            TTrigger trigger, Func<object[], Task<TState>> selector, Guard[] guards, InvocationInfo selectorInfo, DynamicStateInfos? possible) =>
            Add(new AsyncDynamicRule(
                trigger, selector, guards, DynamicTransitionInfo.Create(trigger, guards.Select(guard => guard.Info), selectorInfo, possible)));

        private static Func<object[], Task<TState>> Selector(Func<Task<TState>> destinationStateSelector)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return _ => destinationStateSelector();
        }

        private static Func<object[], Task<TState>> Selector<TArg0>(Func<TArg0, Task<TState>> destinationStateSelector) => Pack(destinationStateSelector);

        private static Func<object[], Task<TState>> Selector<TArg0, TArg1>(Func<TArg0, TArg1, Task<TState>> destinationStateSelector) => Pack(destinationStateSelector);

        private static Func<object[], Task<TState>> Selector<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, Task<TState>> destinationStateSelector) => Pack(destinationStateSelector);
    }
}
