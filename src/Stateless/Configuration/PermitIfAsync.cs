using Stateless.Engine;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Leads to another state while the awaited guard is met. Only <c>FireAsync</c> sees it.</summary>
        public StateConfiguration PermitIfAsync(TTrigger trigger, TState destinationState, Func<Task<bool>> guard, string? guardDescription = null) =>
            Permit(trigger, Elsewhere(destinationState), Guard.When(guard, guardDescription));

        /// <summary>Leads to another state while every awaited guard is met. Only <c>FireAsync</c> sees it.</summary>
        public StateConfiguration PermitIfAsync(TTrigger trigger, TState destinationState, params Tuple<Func<Task<bool>>, string>[] guards) =>
            Permit(trigger, Elsewhere(destinationState), Guard.All(guards));

        /// <inheritdoc cref="PermitIfAsync(TTrigger, TState, Func{Task{bool}}, string)"/>
        public StateConfiguration PermitIfAsync<TArg0>(TriggerWithParameters<TArg0> trigger, TState destinationState, Func<TArg0, Task<bool>> guard, string? guardDescription = null) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitIfAsync(TTrigger, TState, Tuple{Func{Task{bool}}, string}[])"/>
        public StateConfiguration PermitIfAsync<TArg0>(TriggerWithParameters<TArg0> trigger, TState destinationState, params Tuple<Func<TArg0, Task<bool>>, string>[] guards) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="PermitIfAsync(TTrigger, TState, Func{Task{bool}}, string)"/>
        public StateConfiguration PermitIfAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TState destinationState, Func<TArg0, TArg1, Task<bool>> guard, string? guardDescription = null) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitIfAsync(TTrigger, TState, Tuple{Func{Task{bool}}, string}[])"/>
        public StateConfiguration PermitIfAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TState destinationState, params Tuple<Func<TArg0, TArg1, Task<bool>>, string>[] guards) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="PermitIfAsync(TTrigger, TState, Func{Task{bool}}, string)"/>
        public StateConfiguration PermitIfAsync<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TState destinationState, Func<TArg0, TArg1, TArg2, Task<bool>> guard, string? guardDescription = null) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitIfAsync(TTrigger, TState, Tuple{Func{Task{bool}}, string}[])"/>
        public StateConfiguration PermitIfAsync<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TState destinationState, params Tuple<Func<TArg0, TArg1, TArg2, Task<bool>>, string>[] guards) =>
            Permit(Of(trigger), Elsewhere(destinationState), Guard.All(guards, guard => Pack(guard)));
    }
}
