namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Does something whenever this state is left.</summary>
        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null) =>
            Exit(NotNull(exitAction), exitActionDescription);

        /// <inheritdoc cref="OnExit(Action, string)"/>
        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null) =>
            Exit(NotNull(exitAction), exitActionDescription);

        /// <summary>Awaits something whenever this state is left. Needs <c>FireAsync</c>.</summary>
        public StateConfiguration OnExitAsync(Func<Task> exitAction, string? exitActionDescription = null) =>
            Exit(NotNull(exitAction), exitActionDescription, isAsync: true);

        /// <inheritdoc cref="OnExitAsync(Func{Task}, string)"/>
        public StateConfiguration OnExitAsync(Func<Transition, Task> exitAction, string? exitActionDescription = null) =>
            Exit(NotNull(exitAction), exitActionDescription, isAsync: true);

        private StateConfiguration Exit(Delegate exitAction, string? description, bool isAsync = false)
        {
            _node.AddExit(new StateAction(exitAction, Described(exitAction, description, isAsync), "OnExit event", _node));
            return this;
        }
    }
}
