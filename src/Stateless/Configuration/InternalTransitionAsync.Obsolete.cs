using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Awaits something without leaving this state. Needs <c>FireAsync</c>.</summary>
        [Obsolete("Use the overload whose guard takes the trigger's own arguments.")]
        public StateConfiguration InternalTransitionAsync<TArg0>(TTrigger trigger, Func<Transition, Task> internalAction) =>
            Stay(trigger, Always, internalAction);

        /// <summary>Awaits something without leaving this state, while the guard is met. Needs <c>FireAsync</c>.</summary>
        [Obsolete("Use the overload whose guard takes the trigger's own arguments.")]
        public StateConfiguration InternalTransitionAsyncIf<TArg0>(TTrigger trigger, Func<bool> guard, Func<Transition, Task> internalAction) =>
            Stay(trigger, Guard.When(guard, null), internalAction);

        /// <summary>Awaits something without leaving this state, while the guard is met. Needs <c>FireAsync</c>.</summary>
        [Obsolete("Use the overload whose guard takes the trigger's own arguments.")]
        public StateConfiguration InternalTransitionAsyncIf<TArg0>(TriggerWithParameters<TArg0> trigger, Func<bool> guard, Func<TArg0, Transition, Task> internalAction) =>
            Stay(Of(trigger), Guard.When(guard, null), Told(internalAction));

        /// <summary>Awaits something without leaving this state, while the guard is met. Needs <c>FireAsync</c>.</summary>
        [Obsolete("Use the overload whose guard takes the trigger's own arguments.")]
        public StateConfiguration InternalTransitionAsyncIf<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Func<bool> guard, Func<TArg0, TArg1, Transition, Task> internalAction) =>
            Stay(Of(trigger), Guard.When(guard, null), Told(internalAction));

        /// <summary>Awaits something without leaving this state, while the guard is met. Needs <c>FireAsync</c>.</summary>
        [Obsolete("Use the overload whose guard takes the trigger's own arguments.")]
        public StateConfiguration InternalTransitionAsyncIf<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<bool> guard, Func<TArg0, TArg1, TArg2, Transition, Task> internalAction) =>
            Stay(Of(trigger), Guard.When(guard, null), Told(internalAction));
    }
}
