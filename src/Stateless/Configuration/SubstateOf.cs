namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Places this state inside another: it answers first, and what it does not answer its superstate does.</summary>
        /// <exception cref="ArgumentException">The superstate is this state or lies inside it.</exception>
        public StateConfiguration SubstateOf(TState superstate)
        {
            var above = Machine.Node(superstate);
            if (_node.Includes(above))
            {
                throw new ArgumentException(
                    $"Configuring {State} as a substate of {superstate} creates an illegal cyclic configuration.", nameof(superstate));
            }

            _node.PlaceUnder(above);
            return this;
        }

        /// <summary>Names the substate that is entered whenever this state is.</summary>
        /// <exception cref="ArgumentException">The target is this state.</exception>
        /// <exception cref="InvalidOperationException">This state has an initial transition already.</exception>
        public StateConfiguration InitialTransition(TState targetState)
        {
            if (_node.HasInitialTransition)
            {
                throw new InvalidOperationException(
                    $"This state has already been configured with an initial transition ({_node.InitialTransitionTarget}).");
            }

            if (Same(targetState, State))
            {
                throw new ArgumentException("Setting the current state as the target destination state is not allowed.", nameof(targetState));
            }

            _node.SetInitialTransition(targetState);
            return this;
        }
    }
}
