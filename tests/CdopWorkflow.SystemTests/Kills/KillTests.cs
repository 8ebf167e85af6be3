using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>The promise of the embedded default: what was acknowledged is there, once, whenever the process dies. CDOP_KILLS makes it longer.</summary>
public sealed class KillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CDOP_KILLS"), out var kills) ? kills : 50;

    [Fact]
    public async Task Fifty_kills_under_load_lose_nothing_acknowledged_and_count_nothing_twice()
    {
        await using var installation = await Installation.CreateAsync();
        var notifier = new RestlessNotifier(installation.Credential);
        var random = new Random(50);
        var port = CdopProcess.FreePort();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var serving = await CdopProcess.ServeAsync(installation.Folder, port);
            using var load = new CancellationTokenSource();
            var sending = notifier.SendAsync(serving.Address, workers: 4, load.Token);

            // every fifth time while it warms up, else anywhere between the first answer and a full pipeline
            if (kill % 5 != 0)
            {
                await notifier.NextAnswerAsync();
            }

            await Task.Delay(random.Next(0, 700));
            serving.Kill();
            await load.CancelAsync();
            await sending;
        }

        var stored = await installation.AccountAsync(notifier, atLeast: 4 * Kills);
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} acknowledged, {2} stored", Kills, notifier.Acknowledged.Count, stored);
    }
}
