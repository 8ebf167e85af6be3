using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What is known of one state: its place in the hierarchy, its rules, its actions.</summary>
    internal sealed partial class StateNode(TState state)
    {
        // Not read-only: adding to it changes the struct itself.
        public SmallMap<TTrigger, TriggerRule> Rules;

        public TState State { get; } = state;

        public StateNode? Superstate { get; private set; }

        public StateNode[] Substates { get; private set; } = [];

        public bool HasAsyncGuards { get; private set; }

        public bool HasInitialTransition { get; private set; }

        /// <summary>Only means something where there is an initial transition.</summary>
        public TState InitialTransitionTarget { get; private set; } = state;

        public void PlaceUnder(StateNode superstate)
        {
            Superstate = superstate;
            superstate.Substates = [.. superstate.Substates, this];
        }

        public void SetInitialTransition(TState target)
        {
            InitialTransitionTarget = target;
            HasInitialTransition = true;
        }

        public void Add(TriggerRule rule)
        {
            HasAsyncGuards |= rule.HasAsyncGuard;
            if (Rules.TryGet(rule.Trigger, out var first))
            {
                first.AddLast(rule);
            }
            else
            {
                Rules.Add(rule.Trigger, rule);
            }
        }

        /// <summary>Whether a node is this one or lies inside it.</summary>
        public bool Includes(StateNode? node)
        {
            for (; node is not null; node = node.Superstate)
            {
                if (node == this)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
