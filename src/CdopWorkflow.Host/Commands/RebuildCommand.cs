using System.CommandLine;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Facts;
using Spectre.Console;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop rebuild analytics`: forgets the figures and learns every fact anew from the reviews.</summary>
public static class RebuildCommand
{
    public static Command Create()
    {
        var analytics = new Command("analytics", "Forget all anonymised facts and publish them again from the reviews. The figures are the same afterwards.");
        analytics.SetAction((_, cancel) => RunAsync(cancel));
        return new Command("rebuild", "Build again what was learned from events.") { analytics };
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var app = CdopHost.Build(HostSettings.FromEnvironment(Roles.All));
        await Databases.BringUpAsync(app.Services, cancel);
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Publishing the facts again").IsIndeterminate();
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Person.System("rebuild"));
            await scope.ServiceProvider.GetRequiredService<ForgetFacts>().HandleAsync(cancel);
            var published = await scope.ServiceProvider.GetRequiredService<RepublishFacts>()
                .HandleAsync(new Progress<int>(number => task.Description = $"Published {number}"), cancel);
            if (app.Services.GetRequiredService<IOutboxTransport>() is InProcessTransport)
            {
                await app.Services.GetRequiredService<OutboxDispatcher<ReviewsDb>>().DrainAsync(cancel);
                await app.Services.GetRequiredService<OutboxDispatcher<AnalyticsDb>>().DrainAsync(cancel);
            }

            // over a broker the running roles send them, from the outbox in which they now stand
            task.Description = $"{published} deaths published again";
            task.StopTask();
        });
        return ExitCodes.Done;
    }
}
