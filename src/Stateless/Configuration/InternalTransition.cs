using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Does something without leaving this state.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action internalAction) =>
            Stay(trigger, Always, internalAction);

        /// <summary>Does something without leaving this state.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> entryAction) =>
            Stay(trigger, Always, entryAction);

        /// <summary>Does something without leaving this state.</summary>
        public StateConfiguration InternalTransition<TArg0>(TTrigger trigger, Action<Transition> internalAction) =>
            Stay(trigger, Always, internalAction);

        /// <summary>Does something without leaving this state.</summary>
        public StateConfiguration InternalTransition<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> internalAction) =>
            Stay(Of(trigger), Always, Told(internalAction));

        /// <summary>Does something without leaving this state.</summary>
        public StateConfiguration InternalTransition<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1, Transition> internalAction) =>
            Stay(Of(trigger), Always, Told(internalAction));

        /// <summary>Does something without leaving this state.</summary>
        public StateConfiguration InternalTransition<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2, Transition> internalAction) =>
            Stay(Of(trigger), Always, Told(internalAction));

        // An internal transition always has a guard, if only this one: drawings have shown it so, and keep their shape.
        private static Guard[] Always => Guard.When(_ => true, null);

        private StateConfiguration Stay(TTrigger trigger, Guard[] guards, Delegate internalAction) =>
            Add(new InternalRule(trigger, guards, NotNull(internalAction)));
    }
}
