using Stateless.Engine;
using Stateless.Reflection;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Leads to the state the selector names, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(trigger, Selector(destinationStateSelector), Guard.When(guard, guardDescription), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            ChooseIf(trigger, Selector(destinationStateSelector), Guard.All(guards), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(trigger, Selector(destinationStateSelector), Guard.When(guard, guardDescription), destinationStateSelectorDescription, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            ChooseIf(trigger, Selector(destinationStateSelector), Guard.All(guards), destinationStateSelectorDescription, possibleDestinationStates);

        /// <summary>Leads to the state the selector names.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, TState> destinationStateSelector) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), [], null, null);

        /// <summary>Leads to the state the selector names, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.When(guard, guardDescription), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            Func<TArg0, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.When(Pack(guard), guardDescription), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.All(guards), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<TArg0, bool>, string>[] guards) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.All(guards, guard => Pack(guard)), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.When(guard, guardDescription), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Func<TArg0, TArg1, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.When(Pack(guard), guardDescription), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.All(guards), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Tuple<Func<TArg0, TArg1, bool>, string>[] guards,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.All(guards, guard => Pack(guard)), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.When(guard, guardDescription), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while the guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.When(Pack(guard), guardDescription), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            DynamicStateInfos? possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.All(guards), null, possibleDestinationStates);

        /// <summary>Leads to the state the selector names, while every guard is met.</summary>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards,
            DynamicStateInfos? possibleDestinationStates = null) =>
            ChooseIf(Of(trigger), Selector(destinationStateSelector), Guard.All(guards, guard => Pack(guard)), null, possibleDestinationStates);

        // A guarded selector is described by the words given for it or by none: its own name is not shown.
        private StateConfiguration ChooseIf(
            TTrigger trigger, Func<object[], TState> selector, Guard[] guards, string? description, DynamicStateInfos? possible) =>
            Choose(trigger, selector, guards, Described(selector, description), possible);
    }
}
