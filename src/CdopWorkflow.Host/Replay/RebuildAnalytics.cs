using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Facts;

namespace CdopWorkflow.Host.Replay;

/// <summary>
/// Analytics forgets every fact and learns it anew. This process knows both databases, so the facts go from the one to the other, many in a
/// transaction, and not through outbox, broker and inbox: by its version a fact is learnt once, whatever arrives on its own way meanwhile.
/// The cube stays as it was until all facts are back, and is then counted once. Broken off, it is begun again.
/// </summary>
public static class RebuildAnalytics
{
    /// <param name="services">Of every role.</param>
    /// <param name="progress">Told how many deaths have come back.</param>
    /// <param name="counting">Called when all have, and their figures are about to be counted.</param>
    /// <param name="cancel">Breaks it off between two transactions.</param>
    /// <returns>How many deaths came back.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, IProgress<int>? progress, Action? counting, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("rebuild"));
        await scope.ServiceProvider.GetRequiredService<ForgetFacts>().HandleAsync(countAtTheEnd: true, cancel);
        var learners = services.GetServices<ISubscription>().Where(subscription => subscription.Database == typeof(AnalyticsDb)).ToLookup(subscription => subscription.EventType);
        var deaths = await LearnAllAsync(scope.ServiceProvider, learners, progress, cancel);
        counting?.Invoke();
        await scope.ServiceProvider.GetRequiredService<BuildCube>().HandleAsync(cancel);
        return deaths;
    }

    /// <summary>Some facts are learnt on one processor while another reads the next. One batch after the other: what is broken off has a beginning.</summary>
    private static async Task<int> LearnAllAsync(IServiceProvider services, ILookup<Type, ISubscription> learners, IProgress<int>? progress, CancellationToken cancel)
    {
        var (anew, learning) = (services.GetRequiredService<LearnAnew>(), Task.CompletedTask);
        try
        {
            return await services.GetRequiredService<RepublishFacts>().HandleAsync(
                async (facts, ends) =>
                {
                    await learning;
                    learning = Task.Run(() => LearnAsync(anew, learners, facts, ends), ends);
                },
                progress,
                cancel);
        }
        finally
        {
            await learning;
        }
    }

    private static async Task LearnAsync(LearnAnew anew, ILookup<Type, ISubscription> learners, IReadOnlyList<StandingFact> facts, CancellationToken cancel)
    {
        var envelopes = facts.Select(fact => new Envelope(Guid.Empty, fact.Event.Subject, 0, fact.OccurredAt ?? DateTimeOffset.UtcNow, fact.Event)).ToList();
        if (await anew.TryAsync(envelopes, cancel))
        {
            return;
        }

        foreach (var sameType in envelopes.GroupBy(fact => fact.Event.GetType()))
        {
            foreach (var learner in learners[sameType.Key])
            {
                await learner.ReplayAsync([.. sameType], cancel);
            }
        }
    }
}
