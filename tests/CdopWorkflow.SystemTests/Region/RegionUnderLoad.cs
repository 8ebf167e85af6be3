using CdopWorkflow.SystemTests.Kills;
using CdopWorkflow.TestKit;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>
/// One region for all tests of a run: what one test does to it the next inherits, as in life. Deaths are notified to it at a steady
/// pace, and after each test everything that was ever acknowledged must be there.
/// </summary>
public sealed class RegionUnderLoad : IAsyncDisposable
{
    private readonly Lazy<Task<RegionalInstallation>> region = new(RegionalInstallation.StartAsync);
    private RestlessNotifier? notifier;

    public async Task<RegionalInstallation> RegionAsync()
    {
        var started = await region.Value;
        notifier ??= new RestlessNotifier(started.Credential) { Pause = TimeSpan.FromMilliseconds(150), Patience = TimeSpan.FromMinutes(1), BearsFailures = true };
        return started;
    }

    /// <summary>Notifies so many deaths and returns when they are acknowledged.</summary>
    public async Task NotifyAsync(int deaths, string to = "notifications") => await NotifyAsync(deaths, (await RegionAsync()).AddressOf(to));

    public async Task NotifyAsync(int deaths, Uri address)
    {
        await RegionAsync();
        using var enough = new CancellationTokenSource();
        var (sending, before) = (notifier!.SendAsync(address, workers: 4, enough.Token), notifier.Acknowledged.Count);
        while (notifier.Acknowledged.Count < before + deaths)
        {
            await notifier.NextAnswerAsync();
        }

        await enough.CancelAsync();
        await sending;
        await notifier.FinishAsync(address);
    }

    /// <summary>Notifies deaths while something happens, and for a while before and after it; then accounts for all of them.</summary>
    public async Task WhileNotifyingAsync(Func<RegionalInstallation, RestlessNotifier, Task> happening, string to = "notifications")
    {
        var started = await RegionAsync();
        using var load = new CancellationTokenSource();
        var sending = notifier!.SendAsync(started.AddressOf(to), workers: 4, load.Token);
        try
        {
            await notifier.NextAnswerAsync();
            await happening(started, notifier);
            await notifier.NextAnswerAsync();
        }
        finally
        {
            // a test that fails must not go on notifying under those after it
            await load.CancelAsync();
        }

        await sending;
        await AccountAsync();
    }

    /// <summary>Notifies deaths while some roles are gone, then does something; all of them must run again after it.</summary>
    public async Task WhileStoppedAsync(string[] roles, int deaths, Func<RegionalInstallation, RestlessNotifier, Task> happening)
    {
        var started = await RegionAsync();
        foreach (var role in roles)
        {
            started.Kill(role);
        }

        await NotifyAsync(deaths);
        await happening(started, notifier!);
        await AccountAsync();
    }

    /// <summary>Something made of all that was acknowledged so far.</summary>
    public async Task<T> OfAcknowledgedAsync<T>(Func<RestlessNotifier, T> make)
    {
        await RegionAsync();
        return make(notifier!);
    }

    /// <summary>Everything acknowledged is there, once, in every role; nothing else is; every audit chain is whole.</summary>
    public async Task AccountAsync(string to = "notifications") => await AccountAsync((await RegionAsync()).AddressOf(to));

    public async Task AccountAsync(Uri address)
    {
        var started = await RegionAsync();
        await notifier!.FinishAsync(address);
        await Accounts.BalanceAsync(started, notifier);
        var audit = await CdopProcess.RunAsync(started.Folder, ["audit", "verify"]);
        Assert.True(audit.ExitCode == 0, audit.Output + audit.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        // a region that did not start has cleaned up after itself
        if (region.IsValueCreated && region.Value.IsCompletedSuccessfully)
        {
            await (await region.Value).DisposeAsync();
        }
    }
}
