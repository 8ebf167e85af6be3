using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.HandOver;

namespace CdopWorkflow.Host.Replay;

/// <summary>
/// Compares what the services hold after databases were restored to different points, and has each tell the others what they have
/// forgotten. Only here are all databases seen at once: a service compares what it holds with what it is handed.
/// </summary>
public static class ServicesAgree
{
    /// <param name="root">Of a program that plays every role.</param>
    /// <param name="say">Told what was done, line by line.</param>
    /// <param name="cancel">Stops between two steps; each is safe to do again.</param>
    public static async Task RunAsync(IServiceProvider root, Action<string> say, CancellationToken cancel)
    {
        await using var scope = root.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentPerson>().ActAs(Person.System("replay"));

        // what still stands in an outbox is told first: only then is it known what is missing
        await services.GetRequiredService<CountWork>().RunAsync(services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
        await TellWhatWaitsAsync(root, cancel);

        await AgreeOnDeaths.RunAsync(services, say, cancel);
        await AgreeOnWork.RunAsync(services, say, cancel);
        await AgreeOnWhatIsAsked.RunAsync(services, say, cancel);
        await AgreeOnAlerts.RunAsync(services, say, cancel);
        await AgreeOnAccess.RunAsync(services, say, cancel);
        await AgreeOnFacts.RunAsync(services, say, cancel);
        await TellWhatWaitsAsync(root, cancel);
    }

    /// <summary>Over a broker the roles tell it, once they run again.</summary>
    private static async Task TellWhatWaitsAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (services.GetRequiredService<IOutboxTransport>() is InProcessTransport)
        {
            await services.GetRequiredService<OutboxDispatcher<NotificationsDb>>().DrainAsync(cancel);
            await services.GetRequiredService<OutboxDispatcher<IdentityDb>>().DrainAsync(cancel);
            await services.GetRequiredService<OutboxDispatcher<AlertsDb>>().DrainAsync(cancel);
            await services.GetRequiredService<OutboxDispatcher<ReviewsDb>>().DrainAsync(cancel);
            await services.GetRequiredService<OutboxDispatcher<AnalyticsDb>>().DrainAsync(cancel);
        }
    }
}
