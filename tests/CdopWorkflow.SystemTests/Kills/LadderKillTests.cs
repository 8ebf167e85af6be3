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

/// <summary>
/// Months of reminders and escalations fall due while nothing runs, and then the process is killed again and again while it catches up.
/// What it leaves behind is what one that was never killed leaves behind, and every letter of it reached the mail server.
/// </summary>
public sealed class LadderKillTests
{
    private const int Kills = 4;
    private const int RoundsToCatchUp = 6;

    [Fact]
    public async Task A_ladder_that_is_killed_while_it_climbs_tells_everybody_what_is_due_and_nobody_twice()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: builder => builder.Configuration["Identity:PasswordRounds"] = "1000");
        await FallDueAsync(app);
        await using var installation = await Installation.OfAsync(app);
        await using var twin = installation.Copy();

        var settings = new Dictionary<string, string>(server.Environment()) { ["CDOP_Rounds__EverySeconds"] = "1" };
        var random = new Random(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var serving = await CdopProcess.ServeAsync(installation.Folder, null, settings);

            // the first round begins a second after the start: in it, or in what follows
            await Task.Delay(random.Next(700, 2200), TestContext.Current.CancellationToken);
            serving.Kill();
        }

        var atTheEnd = await LettersAsync(installation);
        await CatchUpAsync(installation, server, sends: true);
        await CatchUpAsync(twin, server, sends: false);

        var (letters, expected) = (await LettersAsync(installation), await LettersAsync(twin));
        Assert.True(expected.Count > 20, $"Only {expected.Count} letters fell due.");
        Assert.Equal(expected.Select(letter => letter.Key).Order(), letters.Select(letter => letter.Key).Order());

        // what was written in the spring is too old to be sent
        letters = letters.FindAll(letter => letter.State != LetterState.TooOld);
        Assert.All(letters, letter => Assert.Equal(LetterState.Sent, letter.State));
        Assert.Equal(await TracesAsync(twin), await TracesAsync(installation));
        var taken = new List<string>();
        while (server.Waiting > 0)
        {
            taken.Add(server.Next().Header("Message-ID"));
        }

        Assert.Equal(letters.Count, taken.Distinct().Count());
        TestContext.Current.SendDiagnosticMessage(
            "{0} letters, {1} of them queued at the last kill, {2} went twice under one Message-ID", letters.Count, atTheEnd.Count, taken.Count - letters.Count);
    }

    /// <summary>Five reviews with returns that do not come and clocks that run out, and three actions that nobody does.</summary>
    private static async Task FallDueAsync(TestApp app)
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

    private static Task CatchUpAsync(Installation installation, MailServer server, bool sends) => installation.WithAsync(
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
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeClock(DateTimeOffset.UtcNow.AddMinutes(20))));
        });

    private static Task<List<QueuedLetter>> LettersAsync(Installation installation) =>
        installation.UseAsync<ReviewsDb, List<QueuedLetter>>(db => db.Letters.AsNoTracking().ToListAsync());

    /// <summary>What the audit log and the histories tell of it, but for the times.</summary>
    private static async Task<List<string>> TracesAsync(Installation installation)
    {
        var audit = await installation.UseAsync<ReviewsDb, List<string>>(db => db.AuditEntries.Select(entry => entry.Action + " " + entry.Subject).ToListAsync());
        var history = await installation.UseAsync<ReviewsDb, List<string>>(db => db.Timeline.Select(entry => entry.ReviewId + " " + entry.What).ToListAsync());
        return [.. audit.Concat(history).Order(StringComparer.Ordinal)];
    }
}
