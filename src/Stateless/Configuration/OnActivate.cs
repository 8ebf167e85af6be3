namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Does something when the machine is activated in this state or inside it.</summary>
        public StateConfiguration OnActivate(Action activateAction, string? activateActionDescription = null) =>
            Activated(NotNull(activateAction), activateActionDescription);

        /// <summary>Awaits something when the machine is activated in this state or inside it. Needs <c>ActivateAsync</c>.</summary>
        public StateConfiguration OnActivateAsync(Func<Task> activateAction, string? activateActionDescription = null) =>
            Activated(NotNull(activateAction), activateActionDescription, isAsync: true);

        /// <summary>Does something when the machine is deactivated in this state or inside it.</summary>
        public StateConfiguration OnDeactivate(Action deactivateAction, string? deactivateActionDescription = null) =>
            Deactivated(NotNull(deactivateAction), deactivateActionDescription);

        /// <summary>Awaits something when the machine is deactivated in this state or inside it. Needs <c>DeactivateAsync</c>.</summary>
        public StateConfiguration OnDeactivateAsync(Func<Task> deactivateAction, string? deactivateActionDescription = null) =>
            Deactivated(NotNull(deactivateAction), deactivateActionDescription, isAsync: true);

        private StateConfiguration Activated(Delegate action, string? description, bool isAsync = false)
        {
            _node.AddActivate(new StateAction(action, Described(action, description, isAsync), "OnActivateAsync", _node));
            return this;
        }

        private StateConfiguration Deactivated(Delegate action, string? description, bool isAsync = false)
        {
            _node.AddDeactivate(new StateAction(action, Described(action, description, isAsync), "OnDeactivateAsync", _node));
            return this;
        }
    }
}
