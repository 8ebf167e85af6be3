namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Does something whenever this state is entered from outside.</summary>
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null) =>
            Enter(NotNull(entryAction), entryActionDescription);

        /// <inheritdoc cref="OnEntry(Action, string)"/>
        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null) =>
            Enter(NotNull(entryAction), entryActionDescription);

        /// <summary>Awaits something whenever this state is entered from outside. Needs <c>FireAsync</c>.</summary>
        public StateConfiguration OnEntryAsync(Func<Task> entryAction, string? entryActionDescription = null) =>
            Enter(NotNull(entryAction), entryActionDescription, isAsync: true);

        /// <inheritdoc cref="OnEntryAsync(Func{Task}, string)"/>
        public StateConfiguration OnEntryAsync(Func<Transition, Task> entryAction, string? entryActionDescription = null) =>
            Enter(NotNull(entryAction), entryActionDescription, isAsync: true);

        private StateConfiguration Enter(Delegate entryAction, string? description, bool isAsync = false)
        {
            _node.AddEntry(new StateAction(entryAction, Described(entryAction, description, isAsync), "OnEntry event", _node));
            return this;
        }
    }
}
