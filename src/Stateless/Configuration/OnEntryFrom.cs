using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Does something when this state is entered by the given trigger.</summary>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action entryAction, string? entryActionDescription = null) =>
            EnterFrom(trigger, NotNull(entryAction), Described(entryAction, entryActionDescription));

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action<Transition> entryAction, string? entryActionDescription = null) =>
            EnterFrom(trigger, NotNull(entryAction), Described(entryAction, entryActionDescription));

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom(TriggerWithParameters trigger, Action<Transition> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), NotNull(entryAction), Described(entryAction, entryActionDescription));

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription));

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription));

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription));

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1, Transition> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription));

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription));

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2, Transition> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription));

        private StateConfiguration EnterFrom(TTrigger trigger, Delegate entryAction, InvocationInfo info)
        {
            _node.AddEntry(new EntryFromAction(trigger, entryAction, info, _node));
            return this;
        }
    }
}
