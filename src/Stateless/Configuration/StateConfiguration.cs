using System.Runtime.CompilerServices;
using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The rules and actions of one state, set in a chain of calls.</summary>
    public partial class StateConfiguration
    {
        private readonly StateNode _node;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, StateNode configured)
        {
            Machine = machine;
            _node = configured;
        }

        /// <summary>The state that is configured.</summary>
        public TState State => _node.State;

        /// <summary>The machine it belongs to.</summary>
        public StateMachine<TState, TTrigger> Machine { get; }

        private static InvocationInfo Described(Delegate method, string? description, bool isAsync = false) =>
            new(method, description, isAsync);

        private static Delegate NotNull(Delegate? action, [CallerArgumentExpression(nameof(action))] string? name = null)
        {
            ArgumentNullException.ThrowIfNull(action, name);
            return action;
        }

        private StateConfiguration Add(TriggerRule rule)
        {
            _node.Add(rule);
            return this;
        }
    }
}
