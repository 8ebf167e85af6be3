using System.CommandLine;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.StaffNews;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Retell;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Facts;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host.Commands;

/// <summary>`cdop replay`: after databases were restored to different points, what one service remembers and another has forgotten is told again.</summary>
public static class ReplayCommand
{
    public static Command Create()
    {
        var command = new Command("replay", "After a restore: have the services tell each other again what some of them have forgotten. The roles must not run. Safe to run twice.");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        var settings = HostSettings.FromEnvironment(Roles.All);
        Directory.CreateDirectory(settings.DataFolder);
        using var alone = Serving.TryKeepOut(settings.DataFolder);
        if (alone is null)
        {
            await Console.Error.WriteLineAsync("The program is running: stop it first.");
            return ExitCodes.Usage;
        }

        await using var app = CdopHost.Build(settings);
        await Databases.BringUpAsync(app.Services, cancel);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentPerson>().ActAs(Person.System("replay"));

        // what still stands in an outbox is told first: only then is it known what is missing
        await TellWhatWaitsAsync(app.Services, cancel);
        var reviews = await HeldAsync(services.GetRequiredService<ReviewsDb>(), cancel);
        var relearned = await RelearnAsync(services, reviews, cancel);
        var (deaths, links) = await services.GetRequiredService<RetellDeaths>().HandleAsync(reviews, cancel);
        Console.WriteLine($"Reviews is told again: {deaths} deaths, {links} links.");
        Console.WriteLine($"Notifications learned again: {relearned} deaths.");

        var credentials = await services.GetRequiredService<NotificationsDb>().MachineCredentials.Where(known => !known.Revoked).Select(known => known.KeyId).ToListAsync(cancel);
        var (accounts, withdrawn) = await services.GetRequiredService<RetellAccess>().HandleAsync(credentials, cancel);
        Console.WriteLine($"Told again: {accounts} accounts. Machine credentials withdrawn, because Identity does not know them: {withdrawn}.");

        await services.GetRequiredService<ForgetFacts>().HandleAsync(cancel);
        var facts = await services.GetRequiredService<RepublishFacts>().HandleAsync(null, cancel);
        Console.WriteLine($"Analytics learns again: {facts} deaths, and those that Reviews is only now told of.");
        await TellWhatWaitsAsync(app.Services, cancel);
        return ExitCodes.Done;
    }

    /// <summary>Over a broker the roles tell it, once they run again.</summary>
    private static async Task TellWhatWaitsAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (services.GetRequiredService<IOutboxTransport>() is InProcessTransport)
        {
            await services.GetRequiredService<OutboxDispatcher<NotificationsDb>>().DrainAsync(cancel);
            await services.GetRequiredService<OutboxDispatcher<IdentityDb>>().DrainAsync(cancel);
            await services.GetRequiredService<OutboxDispatcher<ReviewsDb>>().DrainAsync(cancel);
            await services.GetRequiredService<OutboxDispatcher<AnalyticsDb>>().DrainAsync(cancel);
        }
    }

    private static async Task<List<HeldReview>> HeldAsync(ReviewsDb db, CancellationToken cancel)
    {
        var reviews = await db.Reviews.AsNoTracking()
            .Select(review => new { review.Id, review.Reference, review.Panel, review.ReceivedAt, Notifications = review.Notifications.Select(one => one.Reference).ToList() })
            .ToListAsync(cancel);
        return reviews.ConvertAll(review => new HeldReview(
            review.Id, review.Reference, review.Panel, review.ReceivedAt, [.. review.Notifications.Where(reference => reference != review.Reference)]));
    }

    private static async Task<int> RelearnAsync(IServiceProvider services, List<HeldReview> held, CancellationToken cancel)
    {
        var known = (await services.GetRequiredService<NotificationsDb>().Deaths.Select(death => death.Id).ToListAsync(cancel)).ToHashSet();
        var sealer = services.GetRequiredService<Sealer>();
        var reviews = services.GetRequiredService<ReviewsDb>();
        var forgotten = new List<(HeldReview, IReadOnlyList<HeldNotification>)>();
        foreach (var review in held.Where(review => !known.Contains(review.DeathId)))
        {
            var notifications = await reviews.Reviews.AsNoTracking().Where(row => row.Id == review.DeathId).SelectMany(row => row.Notifications).ToListAsync(cancel);
            forgotten.Add((review, notifications.ConvertAll(one => new HeldNotification(one.Reference, one.ReceivedAt, sealer.Open<NotificationContent>(one.Content)))));
        }

        if (forgotten.Count > 0)
        {
            await services.GetRequiredService<RelearnDeaths>().HandleAsync(forgotten, cancel);
        }

        return forgotten.Count;
    }
}
