namespace CdopWorkflow.SystemTests.Region;

/// <summary>The same promise as on one machine, kept by processes that a broker and a network connect.</summary>
[Collection(nameof(RegionUnderLoad))]
public sealed class RegionTests(RegionUnderLoad load)
{
    [Fact]
    public async Task Roles_in_processes_of_their_own_tell_each_other_over_the_broker()
    {
        await load.NotifyAsync(100);
        await load.AccountAsync();
    }

    [Fact]
    public async Task Two_copies_of_every_role_share_the_work_and_the_second_goes_on_when_the_first_is_killed()
    {
        var region = await load.RegionAsync();
        var copies = RegionalInstallation.RoleNames.Select(role => $"{role}-2").ToArray();
        await Task.WhenAll(copies.Select(region.StartAsync));
        await Task.WhenAll(load.NotifyAsync(40), load.NotifyAsync(40, to: "notifications-2"));
        await load.AccountAsync();

        var sending = load.NotifyAsync(80, to: "notifications-2");
        foreach (var role in RegionalInstallation.RoleNames)
        {
            region.Kill(role);
        }

        await sending;
        await load.AccountAsync(to: "notifications-2");
        await Task.WhenAll(RegionalInstallation.RoleNames.Select(region.StartAsync));
        foreach (var copy in copies)
        {
            region.Kill(copy);
        }

        await load.NotifyAsync(20);
        await load.AccountAsync();
    }
}
