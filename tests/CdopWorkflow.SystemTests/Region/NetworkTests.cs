namespace CdopWorkflow.SystemTests.Region;

/// <summary>A cable to the broker is pulled out: nothing comes through, and nobody is told. CDOP_OUTAGE_SECONDS makes it longer.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class NetworkTests(RegionUnderLoad load)
{
    [Fact]
    public async Task Deaths_are_taken_in_and_told_later_when_two_roles_are_cut_off_from_the_broker()
    {
        var region = await load.RegionAsync();
        var network = region.Network;
        region.Kill("notifications");
        region.Kill("reviews");
        await Task.WhenAll(region.StartInNetworkAsync("notifications"), region.StartInNetworkAsync("reviews"));
        await load.WhileNotifyingAsync(async (_, notifier) =>
        {
            await network.CutAsync("broker");
            var (until, before) = (DateTime.UtcNow + SurvivalTests.Outage, notifier.Acknowledged.Count);
            while (DateTime.UtcNow < until)
            {
                await notifier.NextAnswerAsync();
            }

            Assert.True(notifier.Acknowledged.Count > before + 10, "Hardly anything was acknowledged without the broker.");
            await network.HealAsync("broker");
        });
        await BackAsync(region, "notifications", "reviews");
    }

    private static async Task BackAsync(RegionalInstallation region, params string[] roles)
    {
        foreach (var role in roles)
        {
            region.Kill(role);
        }

        await Task.WhenAll(roles.Select(region.StartAsync));
    }
}
