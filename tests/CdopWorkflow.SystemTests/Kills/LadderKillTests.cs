using CdopWorkflow.Platform.Mail;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>
/// Months of reminders and escalations fall due while nothing runs, and then the process is killed again and again while it catches up.
/// What it leaves behind is what one that was never killed leaves behind, and every letter of it reached the mail server.
/// </summary>
public sealed class LadderKillTests
{
    private const int Kills = 4;

    [Fact]
    public async Task A_ladder_that_is_killed_while_it_climbs_tells_everybody_what_is_due_and_nobody_twice()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: builder => builder.Configuration["Identity:PasswordRounds"] = "1000");
        await DueLadder.FallDueAsync(app);
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

        var atTheEnd = await DueLadder.LettersAsync(installation);
        await DueLadder.CatchUpAsync(installation, server, sends: true);
        await DueLadder.CatchUpAsync(twin, server, sends: false);

        var (letters, expected) = (await DueLadder.LettersAsync(installation), await DueLadder.LettersAsync(twin));
        Assert.True(expected.Count > 20, $"Only {expected.Count} letters fell due.");
        Assert.Equal(expected.Select(letter => letter.Key).Order(), letters.Select(letter => letter.Key).Order());

        // what was written in the spring is too old to be sent
        letters = letters.FindAll(letter => letter.State != LetterState.TooOld);
        Assert.All(letters, letter => Assert.Equal(LetterState.Sent, letter.State));
        Assert.Equal(await DueLadder.TracesAsync(twin), await DueLadder.TracesAsync(installation));
        var taken = new List<string>();
        while (server.Waiting > 0)
        {
            taken.Add(server.Next().Header("Message-ID"));
        }

        Assert.Equal(letters.Count, taken.Distinct().Count());
        TestContext.Current.SendDiagnosticMessage(
            "{0} letters, {1} of them queued at the last kill, {2} went twice under one Message-ID", letters.Count, atTheEnd.Count, taken.Count - letters.Count);
    }
}
