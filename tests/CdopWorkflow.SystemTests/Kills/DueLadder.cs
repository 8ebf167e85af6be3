using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Reviews;
using CdopWorkflow.Tests.Reviews.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>Reminders and escalations that fall due while nothing runs, and what they left behind.</summary>
internal static class DueLadder
{
    private const int RoundsToCatchUp = 6;

    /// <summary>Five reviews with returns that do not come and clocks that run out, and three actions that nobody does.</summary>
    public static async Task FallDueAsync(TestApp app)
    {
        foreach (var (name, role) in new[] { ("Cora Coordinator", Role.Coordinator), ("Chris Chair", Role.Chair) })
        {
            await app.UseAsync<Accounts>(accounts => accounts.CreateAsync(name, $"{name.Split(' ')[0]}@example.org".ToLowerInvariant(), "violet kettle harbour", [new Grant(role, ADeath.Panel)], CancellationToken.None));
        }

        await app.SettleAsync();
        var coordinator = app.Coordinator();
        await (await coordinator.GetAsync("/reviews/agencies/contact?agency=Housing")).SubmitAsync("Save", ("Form.ContactEmail", "hanna.housing@example.org"), ("Form.ManagerEmail", "max.manager@example.org"));
        for (var number = 0; number < 5; number++)
        {
            var reference = await app.IsNotifiedAsync();
            await coordinator.AcceptAsync(reference);
            await coordinator.RequestReturnsAsync(reference, "Housing");
        }

        var board = await coordinator.BoardsAsync();
        foreach (var theme in new[] { "unsafe-sleep", "housing", "smoking" })
        {
            await coordinator.AddActionAsync(board, ("Form.Theme", theme));
        }
    }

    /// <summary>Rounds and letters in this process, at a time when everything that was being sent at a kill is taken for lost.</summary>
    public static Task CatchUpAsync(Installation installation, MailServer server, bool sends, TimeSpan ahead = default) => installation.WithAsync(
        async host =>
        {
            for (var round = 0; round < RoundsToCatchUp; round++)
            {
                await host.Services.GetRequiredService<RoundsWorker>().RunAllAsync(CancellationToken.None);
            }

            for (var batch = 0; sends && batch < 3; batch++)
            {
                await host.Services.GetRequiredService<LetterWorker>().SendAllAsync(CancellationToken.None);
            }
        },
        builder =>
        {
            server.Use()(builder);

            // what was being sent at a kill is taken for lost after a quarter of an hour
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeClock(DateTimeOffset.UtcNow.Add(ahead).AddMinutes(20))));
        });

    public static Task<List<QueuedLetter>> LettersAsync(Installation installation) =>
        installation.UseAsync<ReviewsDb, List<QueuedLetter>>(db => db.Letters.AsNoTracking().ToListAsync());

    /// <summary>What the audit log and the histories tell of it, but for the times.</summary>
    public static async Task<List<string>> TracesAsync(Installation installation)
    {
        var audit = await installation.UseAsync<ReviewsDb, List<string>>(db => db.AuditEntries.Select(entry => entry.Action + " " + entry.Subject).ToListAsync());
        var history = await installation.UseAsync<ReviewsDb, List<string>>(db => db.Timeline.Select(entry => entry.ReviewId + " " + entry.What).ToListAsync());
        return [.. audit.Concat(history).Order(StringComparer.Ordinal)];
    }
}
