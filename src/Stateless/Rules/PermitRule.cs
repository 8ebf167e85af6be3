using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Leads to another state.</summary>
    internal sealed class PermitRule(TTrigger trigger, TState destination, Guard[] guards) : TriggerRule(trigger, guards)
    {
        private StateNode? _node;

        public TState Destination => destination;

        // A superstate's rule may lead to the very substate the machine is in: that is no transition.
        public override void Apply(StateMachine<TState, TTrigger> machine, StateNode source, object[] args)
        {
            if (NodeIn(machine) is var node && node != source)
            {
                machine.Travel(source, node, Trigger, args);
            }
        }

        public override Task ApplyAsync(StateMachine<TState, TTrigger> machine, StateNode source, object[] args) =>
            NodeIn(machine) is var node && node != source ? machine.TravelAsync(source, node, Trigger, args) : Task.CompletedTask;

        // Looked up when first travelled: the order in which states become known is the order in which they are drawn.
        private StateNode NodeIn(StateMachine<TState, TTrigger> machine) => _node ??= machine.Node(destination);
    }
}
