using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Retell;
using CdopWorkflow.Analytics.Retell;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.EscalatedAlerts;
using CdopWorkflow.Reviews.Retell;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host.Replay;

/// <summary>Alerts with Analytics and Reviews: which themes stand out, what changes of practice are measured, which alerts wait for a chair.</summary>
internal static class AgreeOnAlerts
{
    public static async Task RunAsync(IServiceProvider services, Action<string> say, CancellationToken cancel)
    {
        var alerts = services.GetRequiredService<AlertsDb>();
        var themes = await services.GetRequiredService<AgreeOnThemes>().HandleAsync(
            await alerts.Themes.AsNoTracking().Select(held => new HeldTheme(held.Theme, held.Area, held.Version, held.Met)).ToListAsync(cancel), cancel);
        say($"Themes told again: {themes.Told}, to be counted again: {themes.Learned}.");

        var practices = await alerts.Alerts.AsNoTracking()
            .SelectMany(alert => alert.Practices, (alert, change) => new HeldPractice(change.Id, alert.Theme, alert.Area, change.From, change.MeasureVersion)).ToListAsync(cancel);
        say($"Changes of practice measured anew: {await services.GetRequiredService<AgreeOnPractices>().HandleAsync(practices, cancel)}.");

        var notices = await services.GetRequiredService<ReviewsDb>().Set<EscalatedAlert>().AsNoTracking()
            .Select(held => new HeldNotice(held.Reference, held.Version, held.Waits)).ToListAsync(cancel);
        var retell = services.GetRequiredService<RetellNotices>();
        var untrue = await retell.UntrueAsync(notices, cancel);
        if (untrue.Count > 0)
        {
            await services.GetRequiredService<ForgetNotices>().HandleAsync(untrue, cancel);
        }

        var told = await retell.HandleAsync([.. notices.Select(notice => notice.Reference).Except(untrue)], cancel);
        say($"Chairs told again: {told} alerts. Notices taken back: {untrue.Count}.");
    }
}
