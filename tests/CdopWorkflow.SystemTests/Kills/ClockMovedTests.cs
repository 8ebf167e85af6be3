using CdopWorkflow.Platform.Mail;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>
/// The clock of the machine jumps a month ahead while months of reminders and escalations are caught up with and their letters go out,
/// back to yesterday, and ahead again. What is left is what a machine leaves behind whose clock went evenly, and every letter went once.
/// </summary>
public sealed class ClockMovedTests
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A round runs each second, and the clock is read anew each second.</summary>
    private static readonly TimeSpan SomeRounds = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task A_clock_that_jumps_to_and_fro_tells_everybody_what_is_due_and_nobody_twice()
    {
        using var clock = MovableClock.Right();
        await using var server = await MailServer.StartAsync();
        await using var app = await TestApp.StartAsync(adjust: builder => builder.Configuration["Identity:PasswordRounds"] = "1000");
        await DueLadder.FallDueAsync(app);
        await using var installation = await Installation.OfAsync(app);
        await using var twin = installation.Copy();

        var settings = new Dictionary<string, string>(server.Environment().Concat(clock.Environment())) { ["CDOP_Rounds__EverySeconds"] = "1" };
        var taken = new List<string>();
        await using (var serving = await CdopProcess.ServeAsync(installation.Folder, null, settings))
        {
            // while letters go out, which takes seconds; those that wait are too old in a month
            taken.Add(server.Next(TimeSpan.FromMinutes(2)).Header("Message-ID"));
            clock.MoveTo(Month);
            await Task.Delay(SomeRounds, TestContext.Current.CancellationToken);
            clock.MoveTo(-Day);
            taken.Add(server.Next(TimeSpan.FromMinutes(2)).Header("Message-ID"));
            clock.MoveTo(Month);
            await Task.Delay(SomeRounds, TestContext.Current.CancellationToken);
            await serving.StopAsync();
        }

        await DueLadder.CatchUpAsync(installation, server, sends: true, Month);
        await DueLadder.CatchUpAsync(twin, server, sends: false);
        await DueLadder.CatchUpAsync(twin, server, sends: false, Month);
        while (server.Waiting > 0)
        {
            taken.Add(server.Next().Header("Message-ID"));
        }

        var (letters, expected) = (await DueLadder.LettersAsync(installation), await DueLadder.LettersAsync(twin));
        Assert.True(expected.Count > 20, $"Only {expected.Count} letters fell due.");
        Assert.Equal(expected.Select(letter => letter.Key).Order(), letters.Select(letter => letter.Key).Order());
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Equal(letters.Count(letter => letter.State == LetterState.Sent), taken.Count);
        Assert.All(letters, letter => Assert.True(letter.State is LetterState.Sent or LetterState.TooOld, $"{letter.Key} is {letter.State}"));
        Assert.Equal(await DueLadder.TracesAsync(twin), await DueLadder.TracesAsync(installation));
        var audit = await CdopProcess.RunAsync(installation.Folder, ["audit", "verify"]);
        Assert.True(audit.ExitCode == 0, audit.Output);
        TestContext.Current.SendDiagnosticMessage("{0} letters, {1} of them sent", letters.Count, taken.Count);
    }
}
