using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Does something and stays where it is: no exit, no entry.</summary>
    internal sealed class InternalRule(TTrigger trigger, Guard[] guards, Delegate action) : TriggerRule(trigger, guards)
    {
        public override void Apply(StateMachine<TState, TTrigger> machine, StateNode source, object[] args)
        {
            switch (action)
            {
                case Action plain:
                    plain();
                    break;
                case Action<Transition> told:
                    told(Stay(source, args));
                    break;
                default:
                    throw new InvalidOperationException(
                        $"Cannot execute asynchronous action specified in InternalTransition for '{source.State}' state. Use asynchronous version of Fire [FireAsync]");
            }
        }

        public override Task ApplyAsync(StateMachine<TState, TTrigger> machine, StateNode source, object[] args)
        {
            switch (action)
            {
                case Func<Task> plain:
                    return plain();
                case Func<Transition, Task> told:
                    return told(Stay(source, args));
                default:
                    Apply(machine, source, args);
                    return Task.CompletedTask;
            }
        }

        private Transition Stay(StateNode source, object[] args) => new(source.State, source.State, Trigger, args);
    }
}
