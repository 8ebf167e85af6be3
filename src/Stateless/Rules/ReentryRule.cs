using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Leaves the state it was configured on and enters it again, also when a substate is where the machine is.</summary>
    internal sealed class ReentryRule(TTrigger trigger, StateNode node, Guard[] guards) : TriggerRule(trigger, guards)
    {
        public TState Destination => node.State;

        public override void Apply(StateMachine<TState, TTrigger> machine, StateNode source, object[] args) =>
            machine.Reenter(source, node, Trigger, args);

        public override Task ApplyAsync(StateMachine<TState, TTrigger> machine, StateNode source, object[] args) =>
            machine.ReenterAsync(source, node, Trigger, args);
    }
}
