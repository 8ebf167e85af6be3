using CdopWorkflow.Notifications.Data;
using CdopWorkflow.SystemTests.Servers;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>The embedded default on a volume that is full to the last page.</summary>
public sealed class FullDiskOfOneMachineTests
{
    private const int Megabytes = 128;

    [Fact]
    public async Task What_finds_no_room_is_refused_in_words_and_nothing_acknowledged_is_lost_even_by_a_kill_on_the_full_volume()
    {
        using var volume = SmallVolume.Mount(Megabytes);
        await using var installation = await Installation.CreateAsync(Path.Combine(volume.Folder, "data"));
        var notifier = new RestlessNotifier(installation.Credential) { Patience = TimeSpan.FromMinutes(1), BearsFailures = true };
        var port = CdopProcess.FreePort();
        await using (var serving = await CdopProcess.ServeAsync(installation.Folder, port))
        {
            using var load = new CancellationTokenSource();
            var sending = notifier.SendAsync(serving.Address, workers: 4, load.Token);
            await notifier.NextAnswerAsync();
            volume.Fill();
            (await notifier.NextRefusalAsync()).IsClear();
            volume.MakeRoom();
            await notifier.NextAnswerAsync();

            volume.Fill();
            (await notifier.NextRefusalAsync()).IsClear();
            serving.Kill();
            await load.CancelAsync();
            await sending;
        }

        volume.MakeRoom();
        await using (var serving = await CdopProcess.ServeAsync(installation.Folder, port))
        {
            await notifier.FinishAsync(serving.Address);
            await serving.StopAsync();
        }

        await installation.AccountAsync(notifier, atLeast: 4);

        // nothing is on its way any more: what is stored was acknowledged
        var stored = await installation.UseAsync<NotificationsDb, List<string>>(db => db.Notifications.Select(row => row.Reference).ToListAsync());
        Assert.Equal(notifier.Acknowledged.Values.Order(), stored.Order());
    }
}
