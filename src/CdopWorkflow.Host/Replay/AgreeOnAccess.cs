using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Identity.StaffNews;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;
using StaffMember = CdopWorkflow.Reviews.Staff.StaffMember;

namespace CdopWorkflow.Host.Replay;

/// <summary>Identity with all others: accounts and machine credentials. What stands in Identity holds.</summary>
internal static class AgreeOnAccess
{
    public static async Task RunAsync(IServiceProvider services, Action<string> say, CancellationToken cancel)
    {
        var credentials = await services.GetRequiredService<NotificationsDb>().MachineCredentials.Where(known => !known.Revoked).Select(known => known.KeyId).ToListAsync(cancel);
        var (accounts, withdrawn) = await services.GetRequiredService<RetellAccess>().HandleAsync(credentials, await StaffAsync(services, cancel), cancel);
        say($"Told again: {accounts} accounts. Machine credentials withdrawn, because Identity does not know them: {withdrawn}.");
    }

    /// <summary>By whom they are called in Reviews; Alerts sealed its names with a key that is not here.</summary>
    private static async Task<List<HeldAccount>> StaffAsync(IServiceProvider services, CancellationToken cancel)
    {
        var sealer = services.GetRequiredService<Sealer>();
        var inReviews = await services.GetRequiredService<ReviewsDb>().Set<StaffMember>().AsNoTracking().Where(member => member.IsOpen).ToListAsync(cancel);
        var inAlerts = await services.GetRequiredService<AlertsDb>().Staff.AsNoTracking().Where(member => member.IsOpen).ToListAsync(cancel);
        var named = inReviews.ConvertAll(member => new HeldAccount(member.AccountId, sealer.Open<string>(member.Name), sealer.Open<string>(member.Email), member.Version));
        return
        [
            .. named.Concat(inAlerts.Select(member => new HeldAccount(member.AccountId, "", "", member.Version)))
                .GroupBy(member => member.AccountId).Select(group => group.First() with { Version = group.Max(member => member.Version) }),
        ];
    }
}
