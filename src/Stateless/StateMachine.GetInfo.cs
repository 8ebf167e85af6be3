using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What is configured: states in the order they became known, then those that are only led to.</summary>
    public StateMachineInfo GetInfo()
    {
        var states = new Dictionary<TState, StateInfo>();
        foreach (var (state, node) in _nodes.Entries)
        {
            states.Add(state, Described(node));
        }

        foreach (var (_, node) in _nodes.Entries)
        {
            foreach (var destination in Destinations(node))
            {
                states.TryAdd(destination, new StateInfo(destination));
            }
        }

        foreach (var (state, node) in _nodes.Entries)
        {
            Relate(states[state], node, states);
        }

        return new StateMachineInfo(states.Values, typeof(TState), typeof(TTrigger), states.GetValueOrDefault(_initialState) ?? new StateInfo(_initialState));
    }

    private static StateInfo Described(StateNode node) => new(node.State)
    {
        EntryActions = [.. node.EntryActions.Select(action => new ActionInfo(action.Info, action.FromTrigger))],
        ExitActions = Infos(node.ExitActions),
        ActivateActions = Infos(node.ActivateActions),
        DeactivateActions = Infos(node.DeactivateActions),
        IgnoredTriggers = [.. Rules(node).OfType<IgnoreRule>().Select(rule => new IgnoredTransitionInfo(rule.Trigger, Infos(rule)))],
    };

    private static void Relate(StateInfo info, StateNode node, Dictionary<TState, StateInfo> states)
    {
        var fixedTransitions = new List<FixedTransitionInfo>();
        var dynamicTransitions = new List<DynamicTransitionInfo>();
        foreach (var (_, first) in node.Rules.Entries)
        {
            var rules = Chain(first).ToList();
            fixedTransitions.AddRange(rules.OfType<PermitRule>().Select(rule => Fixed(rule, states[rule.Destination])));
            fixedTransitions.AddRange(rules.OfType<ReentryRule>().Select(rule => Fixed(rule, states[rule.Destination])));
            fixedTransitions.AddRange(rules.OfType<InternalRule>().Select(rule => Fixed(rule, info)));
            dynamicTransitions.AddRange(rules.OfType<IDynamicRule>().Select(rule => rule.Info));
        }

        info.FixedTransitions = fixedTransitions;
        info.DynamicTransitions = dynamicTransitions;
        info.Substates = [.. node.Substates.Select(substate => states[substate.State])];
        info.Superstate = node.Superstate is { } superstate ? states[superstate.State] : null;
    }

    private static FixedTransitionInfo Fixed(TriggerRule rule, StateInfo destination) =>
        new(rule.Trigger, Infos(rule), destination, isInternal: rule is InternalRule);

    private static IEnumerable<TState> Destinations(StateNode node)
    {
        foreach (var rule in Rules(node))
        {
            if (rule is PermitRule permit)
            {
                yield return permit.Destination;
            }
        }
    }

    private static IEnumerable<TriggerRule> Rules(StateNode node) => node.Rules.Entries.SelectMany(entry => Chain(entry.Value));

    private static IEnumerable<TriggerRule> Chain(TriggerRule? rule)
    {
        for (; rule is not null; rule = rule.Next)
        {
            yield return rule;
        }
    }

    private static InvocationInfo[] Infos(StateAction[] actions) => [.. actions.Select(action => action.Info)];

    private static InvocationInfo[] Infos(TriggerRule rule) => [.. rule.Guards.Select(guard => guard.Info)];
}
