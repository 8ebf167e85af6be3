using System.Diagnostics.CodeAnalysis;
using Stateless.Engine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A state answers before its superstate does. When nobody answers, the unmet guards are those of the outermost state that knows the trigger.</summary>
    private static bool TryFindRule(
        StateNode source, TTrigger trigger, object[] args, [NotNullWhen(true)] out TriggerRule? found, out UnmetGuards unmet)
    {
        unmet = default;
        for (var node = source; node is not null; node = node.Superstate)
        {
            if (!node.Rules.TryGet(trigger, out var rule))
            {
                continue;
            }

            unmet.Restart();
            found = null;
            for (var candidate = rule; candidate is not null; candidate = candidate.Next)
            {
                if (!candidate.HasAsyncGuard && candidate.GuardsAreMet(args, ref unmet))
                {
                    found = OnlyOne(found, candidate, node);
                }
            }

            if (found is not null)
            {
                return true;
            }
        }

        found = null;
        return false;
    }

    private async ValueTask<(TriggerRule? Found, ICollection<string>? Unmet)> FindRuleAsync(StateNode source, TTrigger trigger, object[] args)
    {
        UnmetGuards unmet = default;
        for (var node = source; node is not null; node = node.Superstate)
        {
            if (!node.Rules.TryGet(trigger, out var rule))
            {
                continue;
            }

            unmet.Restart();
            TriggerRule? found = null;
            for (var candidate = rule; candidate is not null; candidate = candidate.Next)
            {
                var met = true;
                foreach (var guard in candidate.Guards)
                {
                    if (!await guard.IsMetAsync(args).ConfigureAwait(RetainSynchronizationContext))
                    {
                        met = false;
                        unmet.Add(guard);
                    }
                }

                if (met)
                {
                    found = OnlyOne(found, candidate, node);
                }
            }

            if (found is not null)
            {
                return (found, null);
            }
        }

        return (null, unmet.Describe());
    }

    private static TriggerRule OnlyOne(TriggerRule? found, TriggerRule candidate, StateNode node) => found is null
        ? candidate
        : throw new InvalidOperationException(
            $"Multiple permitted exit transitions are configured from state '{node.State}' for trigger '{candidate.Trigger}'. Guard clauses must be mutually exclusive.");
}
