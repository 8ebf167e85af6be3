namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private void Travel(StateNode source, StateNode destination, TTrigger trigger, object[] args)
    {
        var passage = new Passage(source, destination, trigger, args);
        source.Exit(ref passage);
        MoveTo(destination);
        _transitioned.Tell(ref passage);
        var rested = Arrive(destination, ref passage);
        if (!Same(rested.State, State))
        {
            MoveTo(rested);
        }

        if (_completed.Any)
        {
            _completed.Tell(new Transition(source.State, State, trigger, args));
        }
    }

    /// <summary>Leaves and re-enters a state that is the source or one of its superstates; the state is only written at the end.</summary>
    private void Reenter(StateNode source, StateNode destination, TTrigger trigger, object[] args)
    {
        var passage = new Passage(source, destination, trigger, args);
        source.Exit(ref passage);
        if (source != destination)
        {
            passage = new Passage(destination, destination, trigger, args);
            destination.Exit(ref passage);
        }

        _transitioned.Tell(ref passage);
        var whole = passage;
        var rested = Arrive(destination, ref passage);
        _completed.Tell(ref whole);
        MoveTo(rested);
    }

    /// <summary>Enters a state and, where it has one, its initial substate, and so on inward. Returns where the machine comes to rest.</summary>
    private StateNode Arrive(StateNode node, ref Passage passage)
    {
        node.Enter(ref passage);
        if (HasBeenOvertaken(ref passage))
        {
            node = passage.Destination;
        }

        if (!node.HasInitialTransition)
        {
            return node;
        }

        var inward = Inward(node, ref passage);
        return Arrive(inward.Destination, ref inward);
    }

    /// <summary>In immediate mode an entry action may itself have fired a trigger: the machine is then somewhere else already.</summary>
    private bool HasBeenOvertaken(ref Passage passage)
    {
        if (_mode != FiringMode.Immediate || Current == passage.Destination)
        {
            return false;
        }

        passage = new Passage(passage.Source, Current, passage.Trigger, passage.Arguments);
        return true;
    }

    private Passage Inward(StateNode node, ref Passage passage)
    {
        var target = InitialSubstate(node);
        if (_transitioned.Any)
        {
            _transitioned.Tell(new Transition(passage.Destination.State, target.State, passage.Trigger, passage.Arguments));
        }

        return new Passage(passage.Source, target, passage.Trigger, passage.Arguments, isInitial: true);
    }

    private StateNode InitialSubstate(StateNode node)
    {
        var target = Node(node.InitialTransitionTarget);
        return target.Superstate == node
            ? target
            : throw new InvalidOperationException($"The target ({target.State}) for the initial transition is not a substate.");
    }
}
