using Stateless.Engine;
using static Stateless.Engine.Arguments;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Accepts the trigger and does nothing, also where a superstate would do something.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Ignore(trigger, []);

        /// <summary>Accepts the trigger and does nothing while the guard is met.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Ignore(trigger, Guard.When(guard, guardDescription));

        /// <summary>Accepts the trigger and does nothing while every guard is met.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            Ignore(trigger, Guard.All(guards));

        /// <inheritdoc cref="IgnoreIf(TTrigger, Func{bool}, string)"/>
        public StateConfiguration IgnoreIf<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, string? guardDescription = null) =>
            Ignore(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="IgnoreIf(TTrigger, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration IgnoreIf<TArg0>(TriggerWithParameters<TArg0> trigger, params Tuple<Func<TArg0, bool>, string>[] guards) =>
            Ignore(Of(trigger), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="IgnoreIf(TTrigger, Func{bool}, string)"/>
        public StateConfiguration IgnoreIf<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, bool> guard, string? guardDescription = null) =>
            Ignore(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="IgnoreIf(TTrigger, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration IgnoreIf<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            Ignore(Of(trigger), Guard.All(guards, guard => Pack(guard)));

        /// <inheritdoc cref="IgnoreIf(TTrigger, Func{bool}, string)"/>
        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, bool> guard, string? guardDescription = null) =>
            Ignore(Of(trigger), Guard.When(Pack(guard), guardDescription));

        /// <inheritdoc cref="IgnoreIf(TTrigger, Tuple{Func{bool}, string}[])"/>
        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            Ignore(Of(trigger), Guard.All(guards, guard => Pack(guard)));

        private StateConfiguration Ignore(TTrigger trigger, Guard[] guards) => Add(new IgnoreRule(trigger, guards));
    }
}
