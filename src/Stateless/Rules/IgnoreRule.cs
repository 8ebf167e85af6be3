using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Accepts the trigger and does nothing, also when a superstate would have done something.</summary>
    internal sealed class IgnoreRule(TTrigger trigger, Guard[] guards) : TriggerRule(trigger, guards)
    {
        public override void Apply(StateMachine<TState, TTrigger> machine, StateNode source, object[] args)
        {
        }

        public override Task ApplyAsync(StateMachine<TState, TTrigger> machine, StateNode source, object[] args) => Task.CompletedTask;
    }
}
