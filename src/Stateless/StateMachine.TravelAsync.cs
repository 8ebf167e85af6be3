namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private async Task TravelAsync(StateNode source, StateNode destination, TTrigger trigger, object[] args)
    {
        var retain = RetainSynchronizationContext;
        var transition = new Transition(source.State, destination.State, trigger, args);
        await source.ExitAsync(source, destination, transition, retain).ConfigureAwait(retain);
        MoveTo(destination);
        await _transitioned.TellAsync(transition, retain).ConfigureAwait(retain);
        var rested = await ArriveAsync(source, destination, transition).ConfigureAwait(retain);
        if (!Same(rested.State, State))
        {
            MoveTo(rested);
        }

        if (_completed.Any)
        {
            await _completed.TellAsync(new Transition(source.State, State, trigger, args), retain).ConfigureAwait(retain);
        }
    }

    private async Task ReenterAsync(StateNode source, StateNode destination, TTrigger trigger, object[] args)
    {
        var retain = RetainSynchronizationContext;
        var transition = new Transition(source.State, destination.State, trigger, args);
        await source.ExitAsync(source, destination, transition, retain).ConfigureAwait(retain);
        if (source != destination)
        {
            transition = new Transition(destination.State, destination.State, trigger, args);
            await destination.ExitAsync(destination, destination, transition, retain).ConfigureAwait(retain);
        }

        await _transitioned.TellAsync(transition, retain).ConfigureAwait(retain);
        var rested = await ArriveAsync(destination, destination, transition).ConfigureAwait(retain);
        await _completed.TellAsync(transition, retain).ConfigureAwait(retain);
        MoveTo(rested);
    }

    private async ValueTask<StateNode> ArriveAsync(StateNode source, StateNode node, Transition transition)
    {
        var retain = RetainSynchronizationContext;
        var before = BeforeEntry();
        await node.EnterAsync(source, node, transition, retain).ConfigureAwait(retain);
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
            var step = new Transition(node.State, target.State, transition.Trigger, transition.Parameters);
            await _transitioned.TellAsync(step, retain).ConfigureAwait(retain);
        }

        var inward = new InitialTransition(source.State, target.State, transition.Trigger, transition.Parameters);
        return await ArriveAsync(source, target, inward).ConfigureAwait(retain);
    }
}
