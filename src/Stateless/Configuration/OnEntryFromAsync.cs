namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Does something when this state is entered by the given trigger.</summary>
        public StateConfiguration OnEntryFromAsync(TTrigger trigger, Func<Task> entryAction, string? entryActionDescription = null) =>
            EnterFrom(trigger, NotNull(entryAction), Described(entryAction, entryActionDescription, isAsync: true));

        /// <inheritdoc cref="OnEntryFromAsync(TTrigger, Func{Task}, string)"/>
        public StateConfiguration OnEntryFromAsync(TTrigger trigger, Func<Transition, Task> entryAction, string? entryActionDescription = null) =>
            EnterFrom(trigger, NotNull(entryAction), Described(entryAction, entryActionDescription, isAsync: true));

        /// <inheritdoc cref="OnEntryFromAsync(TTrigger, Func{Task}, string)"/>
        public StateConfiguration OnEntryFromAsync<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, Task> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription, isAsync: true));

        /// <inheritdoc cref="OnEntryFromAsync(TTrigger, Func{Task}, string)"/>
        public StateConfiguration OnEntryFromAsync<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, Transition, Task> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription, isAsync: true));

        /// <inheritdoc cref="OnEntryFromAsync(TTrigger, Func{Task}, string)"/>
        public StateConfiguration OnEntryFromAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, Task> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription, isAsync: true));

        /// <inheritdoc cref="OnEntryFromAsync(TTrigger, Func{Task}, string)"/>
        public StateConfiguration OnEntryFromAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, Transition, Task> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription, isAsync: true));

        /// <inheritdoc cref="OnEntryFromAsync(TTrigger, Func{Task}, string)"/>
        public StateConfiguration OnEntryFromAsync<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, Task> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription, isAsync: true));

        /// <inheritdoc cref="OnEntryFromAsync(TTrigger, Func{Task}, string)"/>
        public StateConfiguration OnEntryFromAsync<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, Transition, Task> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Of(trigger), Told(entryAction), Described(entryAction, entryActionDescription, isAsync: true));
    }
}
