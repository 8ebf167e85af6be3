using Stateless.Engine;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Leads to another state while the guard is met; the description is what a refusal says.</summary>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            Permit(trigger, Elsewhere(destinationState), Guard.When(guard, guardDescription));

        /// <summary>Leads to another state while every guard is met; a refusal says the description of each that is not.</summary>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, params Tuple<Func<bool>, string>[] guards) =>
            Permit(trigger, Elsewhere(destinationState), Guard.All(guards));

        /// <inheritdoc cref="PermitIf(TTrigger, TState, Func{bool}, string)"/>
        public StateConfiguration PermitIf<TArg0>(TriggerWithParameters<TArg0> trigger, TState destinationState, Func<TArg0, bool> guard, string? guardDescription = null) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitIf(TTrigger, TState, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration PermitIf<TArg0>(TriggerWithParameters<TArg0> trigger, TState destinationState, params Tuple<Func<TArg0, bool>, string>[] guards) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="PermitIf(TTrigger, TState, Func{bool}, string)"/>
        public StateConfiguration PermitIf<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TState destinationState, Func<TArg0, TArg1, bool> guard, string? guardDescription = null) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitIf(TTrigger, TState, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration PermitIf<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TState destinationState, params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="PermitIf(TTrigger, TState, Func{bool}, string)"/>
        public StateConfiguration PermitIf<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TState destinationState, Func<TArg0, TArg1, TArg2, bool> guard, string? guardDescription = null) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitIf(TTrigger, TState, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration PermitIf<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TState destinationState, params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.All(guards, guard => Pack(guard)));
    }
}
