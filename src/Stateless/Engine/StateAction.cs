using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Something a state does when it is entered, left, activated or deactivated. Arguments ride in the transition.</summary>
    internal class StateAction(Delegate action, InvocationInfo info, string callback, StateNode node)
    {
        public InvocationInfo Info => info;

        /// <summary>The trigger an entry action waits for; null when it runs on every entry.</summary>
        public virtual string? FromTrigger => null;

        /// <exception cref="InvalidOperationException">The action is asynchronous.</exception>
        public virtual void Run(ref Passage passage)
        {
            switch (action)
            {
                case Action plain:
                    plain();
                    break;
                case Action<Transition> told:
                    told(passage.Transition);
                    break;
                default:
                    throw new InvalidOperationException(
                        $"Cannot execute asynchronous action specified in {callback} for '{node.State}' state. Use the asynchronous version of Fire, Activate or Deactivate.");
            }
        }

        public virtual Task RunAsync(Transition? transition)
        {
            switch (action)
            {
                case Func<Task> plain:
                    return plain();
                case Func<Transition, Task> told:
                    return told(transition!);
                case Action plain:
                    plain();
                    return Task.CompletedTask;
                default:
                    ((Action<Transition>)action)(transition!);
                    return Task.CompletedTask;
            }
        }
    }

    /// <summary>An entry action for one trigger only.</summary>
    internal sealed class EntryFromAction(TTrigger trigger, Delegate action, InvocationInfo info, StateNode node)
        : StateAction(action, info, "OnEntry event", node)
    {
        public override string? FromTrigger => trigger.ToString();

        public override void Run(ref Passage passage)
        {
            if (IsFor(passage.Trigger))
            {
                base.Run(ref passage);
            }
        }

        public override Task RunAsync(Transition? transition) =>
            IsFor(transition!.Trigger) ? base.RunAsync(transition) : Task.CompletedTask;

        private bool IsFor(TTrigger fired) => EqualityComparer<TTrigger>.Default.Equals(trigger, fired);
    }
}
