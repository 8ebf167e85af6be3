using Stateless.Engine;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Leaves this state and enters it again, with its exit and entry actions.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Reenter(trigger, []);

        /// <summary>Leaves this state and enters it again while the guard is met.</summary>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Reenter(trigger, Guard.When(guard, guardDescription));

        /// <summary>Leaves this state and enters it again while every guard is met.</summary>
        public StateConfiguration PermitReentryIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            Reenter(trigger, Guard.All(guards));

        /// <inheritdoc cref="PermitReentryIf(TTrigger, Func{bool}, string)"/>
        public StateConfiguration PermitReentryIf<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, string? guardDescription = null) =>
            Reenter(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitReentryIf(TTrigger, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration PermitReentryIf<TArg0>(TriggerWithParameters<TArg0> trigger, params Tuple<Func<TArg0, bool>, string>[] guards) =>
            Reenter(Of(trigger), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="PermitReentryIf(TTrigger, Func{bool}, string)"/>
        public StateConfiguration PermitReentryIf<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, bool> guard, string? guardDescription = null) =>
            Reenter(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitReentryIf(TTrigger, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration PermitReentryIf<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            Reenter(Of(trigger), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="PermitReentryIf(TTrigger, Func{bool}, string)"/>
        public StateConfiguration PermitReentryIf<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, bool> guard, string? guardDescription = null) =>
            Reenter(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="PermitReentryIf(TTrigger, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration PermitReentryIf<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            Reenter(Of(trigger), Guard.All(guards, guard => Pack(guard)));

        private StateConfiguration Reenter(TTrigger trigger, Guard[] guards) => Add(new ReentryRule(trigger, _node, guards));
    }
}
