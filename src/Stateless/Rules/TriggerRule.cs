using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What one state does about one trigger, if the guards allow it.</summary>
    internal abstract class TriggerRule
    {
        protected TriggerRule(TTrigger trigger, Guard[] guards)
        {
            Trigger = trigger;
            Guards = guards;
            HasAsyncGuard = Array.Exists(guards, guard => guard.IsAsync);
        }

        public TTrigger Trigger { get; }

        public Guard[] Guards { get; }

        /// <summary>Such a rule is only seen by those who await.</summary>
        public bool HasAsyncGuard { get; }

        /// <summary>The next rule of the same state for the same trigger.</summary>
        public TriggerRule? Next { get; private set; }

        public abstract void Apply(StateMachine<TState, TTrigger> machine, StateNode source, object[] args);

        public abstract Task ApplyAsync(StateMachine<TState, TTrigger> machine, StateNode source, object[] args);

        public void AddLast(TriggerRule rule)
        {
            var last = this;
            while (last.Next is not null)
            {
                last = last.Next;
            }

            last.Next = rule;
        }

        public bool GuardsAreMet(object[] args)
        {
            foreach (var guard in Guards)
            {
                if (!guard.IsMet(args))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Asks every guard, so that a refusal can name all that is missing.</summary>
        public bool GuardsAreMet(object[] args, ref UnmetGuards unmet)
        {
            var met = true;
            foreach (var guard in Guards)
            {
                if (!guard.IsMet(args))
                {
                    met = false;
                    unmet.Add(guard);
                }
            }

            return met;
        }
    }
}
