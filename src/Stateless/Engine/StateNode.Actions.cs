namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed partial class StateNode
    {
        public StateAction[] EntryActions { get; private set; } = [];

        public StateAction[] ExitActions { get; private set; } = [];

        public StateAction[] ActivateActions { get; private set; } = [];

        public StateAction[] DeactivateActions { get; private set; } = [];

        public void AddEntry(StateAction action) => EntryActions = [.. EntryActions, action];

        public void AddExit(StateAction action) => ExitActions = [.. ExitActions, action];

        public void AddActivate(StateAction action) => ActivateActions = [.. ActivateActions, action];

        public void AddDeactivate(StateAction action) => DeactivateActions = [.. DeactivateActions, action];

        /// <summary>Leaves this state and every superstate the destination is not inside.</summary>
        public void Exit(ref Passage passage)
        {
            if (passage.IsReentry)
            {
                Run(ExitActions, ref passage);
                return;
            }

            for (var node = this; node is not null && !node.Includes(passage.Destination); node = node.Superstate)
            {
                Run(node.ExitActions, ref passage);
            }
        }

        /// <summary>Enters every superstate the source was not inside, outermost first, and then this state.</summary>
        public void Enter(ref Passage passage)
        {
            if (!passage.IsReentry)
            {
                if (Includes(passage.Source))
                {
                    return;
                }

                if (!passage.IsInitial)
                {
                    Superstate?.Enter(ref passage);
                }
            }

            Run(EntryActions, ref passage);
        }

        public void Activate()
        {
            Superstate?.Activate();
            Run(ActivateActions);
        }

        public void Deactivate()
        {
            Run(DeactivateActions);
            Superstate?.Deactivate();
        }

        private static void Run(StateAction[] actions, ref Passage passage)
        {
            foreach (var action in actions)
            {
                action.Run(ref passage);
            }
        }

        private static void Run(StateAction[] actions)
        {
            Passage nowhere = default;
            Run(actions, ref nowhere);
        }
    }
}
