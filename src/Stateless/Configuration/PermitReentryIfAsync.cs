using Stateless.Engine;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Leaves this state and enters it again while the awaited guard is met. Only <c>FireAsync</c> sees it.</summary>
        public StateConfiguration PermitReentryIfAsync(TTrigger trigger, Func<Task<bool>> guard, string? guardDescription = null) =>
            Reenter(trigger, Guard.When(guard, guardDescription));

        /// <summary>Leaves this state and enters it again while every awaited guard is met. Only <c>FireAsync</c> sees it.</summary>
        public StateConfiguration PermitReentryIfAsync(TTrigger trigger, params Tuple<Func<Task<bool>>, string>[] guards) =>
            Reenter(trigger, Guard.All(guards));

        /// <inheritdoc cref="PermitReentryIfAsync(TTrigger, Func{Task{bool}}, string)"/>
        public StateConfiguration PermitReentryIfAsync<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, Task<bool>> guard, string? guardDescription = null) =>
            Reenter(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitReentryIfAsync(TTrigger, Tuple{Func{Task{bool}}, string}[])"/>
        public StateConfiguration PermitReentryIfAsync<TArg0>(TriggerWithParameters<TArg0> trigger, params Tuple<Func<TArg0, Task<bool>>, string>[] guards) =>
            Reenter(Of(trigger), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="PermitReentryIfAsync(TTrigger, Func{Task{bool}}, string)"/>
        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, Task<bool>> guard, string? guardDescription = null) =>
            Reenter(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitReentryIfAsync(TTrigger, Tuple{Func{Task{bool}}, string}[])"/>
        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, params Tuple<Func<TArg0, TArg1, Task<bool>>, string>[] guards) =>
            Reenter(Of(trigger), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="PermitReentryIfAsync(TTrigger, Func{Task{bool}}, string)"/>
        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, Task<bool>> guard, string? guardDescription = null) =>
            Reenter(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitReentryIfAsync(TTrigger, Tuple{Func{Task{bool}}, string}[])"/>
        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, params Tuple<Func<TArg0, TArg1, TArg2, Task<bool>>, string>[] guards) =>
            Reenter(Of(trigger), Guard.All(guards, guard => Pack(guard)));
    }
}
