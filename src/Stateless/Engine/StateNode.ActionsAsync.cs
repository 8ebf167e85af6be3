namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed partial class StateNode
    {
        public async Task ExitAsync(StateNode source, StateNode destination, Transition transition, bool retainContext)
        {
            if (source == destination)
            {
                await RunAsync(ExitActions, transition, retainContext).ConfigureAwait(retainContext);
                return;
            }

            for (var node = this; node is not null && !node.Includes(destination); node = node.Superstate)
            {
                await RunAsync(node.ExitActions, transition, retainContext).ConfigureAwait(retainContext);
            }
        }

        public async Task EnterAsync(StateNode source, StateNode destination, Transition transition, bool retainContext)
        {
            if (source != destination)
            {
                if (Includes(source))
                {
                    return;
                }

                if (Superstate is not null && transition is not InitialTransition)
                {
                    await Superstate.EnterAsync(source, destination, transition, retainContext).ConfigureAwait(retainContext);
                }
            }

            await RunAsync(EntryActions, transition, retainContext).ConfigureAwait(retainContext);
        }

        public async Task ActivateAsync(bool retainContext)
        {
            if (Superstate is not null)
            {
                await Superstate.ActivateAsync(retainContext).ConfigureAwait(retainContext);
            }

            await RunAsync(ActivateActions, null, retainContext).ConfigureAwait(retainContext);
        }

        public async Task DeactivateAsync(bool retainContext)
        {
            await RunAsync(DeactivateActions, null, retainContext).ConfigureAwait(retainContext);
            if (Superstate is not null)
            {
                await Superstate.DeactivateAsync(retainContext).ConfigureAwait(retainContext);
            }
        }

        private static async Task RunAsync(StateAction[] actions, Transition? transition, bool retainContext)
        {
            foreach (var action in actions)
            {
                await action.RunAsync(transition).ConfigureAwait(retainContext);
            }
        }
    }
}
