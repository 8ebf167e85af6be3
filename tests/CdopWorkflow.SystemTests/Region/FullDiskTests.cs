using CdopWorkflow.SystemTests.Servers;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>The volume of the database server is full to the last page while deaths are notified.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class FullDiskTests(RegionUnderLoad load)
{
    /// <summary>What the server needs beside what it keeps: its log grows while it is moved and started.</summary>
    private const int MegabytesBeside = 96;

    [Fact]
    public async Task Nothing_is_acknowledged_for_which_the_database_has_no_room_and_all_goes_on_when_it_has()
    {
        var region = await load.RegionAsync();
        using var volume = SmallVolume.Mount(region.Postgres.Size + MegabytesBeside);
        await region.Postgres.MoveToAsync(volume.Folder);
        try
        {
            await load.WhileNotifyingAsync(async (_, notifier) =>
            {
                // no room for the tables to grow: pages that are half empty take some more before a command is refused
                volume.Fill();
                (await notifier.NextRefusalAsync()).IsClear();
                volume.MakeRoom();
                await notifier.NextAnswerAsync();
            });
            await load.WhileNotifyingAsync(async (_, notifier) =>
            {
                // no room for the log either: the server ends in the middle of its work and cannot start
                volume.Fill();
                await region.Postgres.UseUpLogAsync();
                (await notifier.NextRefusalAsync()).IsClear();
                region.Postgres.Kill();
                volume.MakeRoom();
                await region.Postgres.StartAgainAsync();
                await notifier.NextAnswerAsync();
            });
        }
        finally
        {
            volume.MakeRoom();
            await region.Postgres.MoveBackAsync();
        }
    }
}
