namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The triggers the present state permits, guards evaluated.</summary>
    public IEnumerable<TTrigger> PermittedTriggers => GetPermittedTriggers();

    /// <summary>The triggers the present state permits, asynchronous guards awaited.</summary>
    public Task<IEnumerable<TTrigger>> PermittedTriggersAsync => GetPermittedTriggersAsync();

    /// <summary>The triggers the present state permits when guards see these arguments. Blocks only where a guard is asynchronous.</summary>
    public IEnumerable<TTrigger> GetPermittedTriggers(params object[] args)
    {
        var current = Current;
        return HasAsyncGuards(current)
            ? Task.Run(() => GetPermittedTriggersAsync(args)).GetAwaiter().GetResult() // off the caller's context, where waiting could block its own guard
            : Permitted(current, args);
    }

    /// <summary>The triggers the present state permits when guards see these arguments.</summary>
    public async Task<IEnumerable<TTrigger>> GetPermittedTriggersAsync(params object[] args)
    {
        var current = Current;
        var permitted = Permitted(current, args);
        for (var node = current; node is not null; node = node.Superstate)
        {
            foreach (var (trigger, first) in node.Rules.Entries)
            {
                for (var rule = first; rule is not null && !permitted.Contains(trigger); rule = rule.Next)
                {
                    if (rule.HasAsyncGuard && await AllMetAsync(rule, args).ConfigureAwait(RetainSynchronizationContext))
                    {
                        permitted.Add(trigger);
                    }
                }
            }
        }

        return permitted;
    }

    /// <summary>The triggers the present state permits, each with the parameters set for it.</summary>
    public async Task<IEnumerable<TriggerDetails<TState, TTrigger>>> GetDetailedPermittedTriggers(params object[] args)
    {
        var permitted = await GetPermittedTriggersAsync(args).ConfigureAwait(RetainSynchronizationContext);
        return [.. permitted.Select(trigger => new TriggerDetails<TState, TTrigger>(trigger, ParametersOf(trigger)))];
    }

    private static List<TTrigger> Permitted(StateNode current, object[] args)
    {
        var permitted = new List<TTrigger>(current.Rules.Count);
        for (var node = current; node is not null; node = node.Superstate)
        {
            foreach (var (trigger, first) in node.Rules.Entries)
            {
                for (var rule = first; rule is not null; rule = rule.Next)
                {
                    if (!rule.HasAsyncGuard && rule.GuardsAreMet(args))
                    {
                        // Only a superstate can name a trigger that is already there.
                        if (node == current || !permitted.Contains(trigger))
                        {
                            permitted.Add(trigger);
                        }

                        break;
                    }
                }
            }
        }

        return permitted;
    }

    private static bool HasAsyncGuards(StateNode? node)
    {
        for (; node is not null; node = node.Superstate)
        {
            if (node.HasAsyncGuards)
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> AllMetAsync(TriggerRule rule, object[] args)
    {
        foreach (var guard in rule.Guards)
        {
            if (!await guard.IsMetAsync(args).ConfigureAwait(RetainSynchronizationContext))
            {
                return false;
            }
        }

        return true;
    }
}
