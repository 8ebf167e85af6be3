using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>What any picture of a machine shows: boxes, some inside others, diamonds where a selector decides, and arrows.</summary>
internal sealed class Drawing
{
    private readonly Dictionary<string, Box> _boxes = [];
    private readonly List<Diamond> _diamonds = [];
    private readonly List<Arrow> _arrows = [];

    public Drawing(StateMachineInfo machine)
    {
        InitialState = machine.InitialState.ToString();

        // Outermost superstates come first, each with everything inside it.
        foreach (var state in machine.States.Where(state => state.Superstate is null && state.Substates.Any()))
        {
            Place(state, within: null);
        }

        foreach (var state in machine.States)
        {
            Place(state, within: null);
        }

        foreach (var state in machine.States)
        {
            Connect(state, machine);
        }
    }

    public string InitialState { get; }

    public IReadOnlyCollection<Box> Boxes => _boxes.Values;

    public IReadOnlyList<Diamond> Diamonds => _diamonds;

    public IReadOnlyList<Arrow> Arrows => _arrows;

    private void Place(StateInfo state, Box? within)
    {
        var box = new Box(state, IsInside: within is not null);
        if (!_boxes.TryAdd(box.Name, box))
        {
            return;
        }

        within?.Inside.Add(box);
        foreach (var substate in state.Substates)
        {
            Place(substate, box);
        }
    }

    private void Connect(StateInfo state, StateMachineInfo machine)
    {
        foreach (var transition in state.FixedTransitions)
        {
            var actions = transition.IsInternalTransition ? [] : EntryActions(transition.DestinationState, transition.Trigger, isReentry: transition.DestinationState == state);
            Draw(state.ToString(), transition.DestinationState.ToString(), transition, actions);
        }

        foreach (var transition in state.DynamicTransitions)
        {
            var diamond = new Diamond($"Decision{_diamonds.Count + 1}", transition.DestinationStateSelectorDescription.Description);
            _diamonds.Add(diamond);
            Draw(state.ToString(), diamond.Name, transition, []);
            foreach (var possible in transition.PossibleDestinationStates ?? [])
            {
                if (machine.States.FirstOrDefault(known => known.ToString() == possible.DestinationState) is { } destination)
                {
                    var actions = EntryActions(destination, transition.Trigger, isReentry: false);
                    _arrows.Add(new(diamond.Name, possible.DestinationState, Arrow.Describe(transition.Trigger, actions, [possible.Criterion])));
                }
            }
        }

        foreach (var ignored in state.IgnoredTriggers)
        {
            Draw(state.ToString(), state.ToString(), ignored, []);
        }
    }

    private void Draw(string from, string to, TransitionInfo transition, IEnumerable<string> actions)
    {
        var guards = transition.GuardConditionsMethodDescriptions.Select(guard => guard.Description);
        _arrows.Add(new(from, to, Arrow.Describe(transition.Trigger, actions, guards)));
    }

    // What a state always does stands in its box; an arrow shows what it adds, and a re-entry shows it all.
    private static IEnumerable<string> EntryActions(StateInfo destination, TriggerInfo trigger, bool isReentry)
    {
        var always = destination.EntryActions.Where(action => isReentry && action.FromTrigger is null);
        var forThisTrigger = destination.EntryActions.Where(action => action.FromTrigger == trigger.ToString());
        return always.Concat(forThisTrigger).Select(action => action.Method.Description);
    }
}
