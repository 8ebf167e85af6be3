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
        var before = BeforeEntry();
        node.Enter(ref passage);
        if (HasBeenOvertaken(before))
        {
            return Current;
        }

        if (!node.HasInitialTransition)
        {
            return node;
        }

        var target = InitialSubstate(node);
        if (_transitioned.Any)
        {
            _transitioned.Tell(new Transition(node.State, target.State, passage.Trigger, passage.Arguments));
        }

        var inward = new Passage(passage.Source, target, passage.Trigger, passage.Arguments, isInitial: true);
        return Arrive(target, ref inward);
    }

    private StateNode? BeforeEntry() => _mode == FiringMode.Immediate ? Current : null;

    /// <summary>In immediate mode an entry action may itself have fired a trigger: the machine has then come to rest somewhere else already.</summary>
    private bool HasBeenOvertaken(StateNode? before) => before is not null && Current != before;

    private StateNode InitialSubstate(StateNode node)
    {
        if (!_nodes.TryGet(node.InitialTransitionTarget, out var target) || target.Superstate != node)
        {
            throw new InvalidOperationException($"The target ({node.InitialTransitionTarget}) for the initial transition is not a substate.");
        }

        // What an entry action fires in immediate mode is judged in the state that is being entered.
        if (_mode == FiringMode.Immediate)
        {
            MoveTo(target);
        }

        return target;
    }
}
