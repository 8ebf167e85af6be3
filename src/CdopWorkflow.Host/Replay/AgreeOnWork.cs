using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Retell;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Identity.Data;
using CdopWorkflow.Reviews.Retell;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host.Replay;

/// <summary>Reviews with Identity and Alerts: what people and panels hold, and how each action of the register stands.</summary>
internal static class AgreeOnWork
{
    public static async Task RunAsync(IServiceProvider services, Action<string> say, CancellationToken cancel)
    {
        var identity = services.GetRequiredService<IdentityDb>();
        var people = await identity.HeldWork.AsNoTracking().ToListAsync(cancel);
        var panels = await identity.PanelWork.AsNoTracking().ToListAsync(cancel);
        var counts = await services.GetRequiredService<RetellCounts>().HandleAsync(
            people.ConvertAll(held => new WorkCounted(held.AccountId.ToString(), held.OpenActions, held.MeetingsToCome, held.Version)),
            panels.ConvertAll(held => new OpenReviewsCounted(held.Panel, held.OpenReviews, held.Version)),
            cancel);
        say($"Told again of what people and panels hold: {counts} counts.");

        var actions = await services.GetRequiredService<AlertsDb>().Actions.AsNoTracking().ToListAsync(cancel);
        var (told, unknown) = await services.GetRequiredService<RetellActions>().HandleAsync(
            actions.ConvertAll(held => new ActionChanged(held.Reference, held.Theme, held.Area, held.State, held.DueOn, held.Version, held.Alert == "" ? null : held.Alert)), cancel);
        if (unknown.Count > 0)
        {
            await services.GetRequiredService<ForgetActions>().HandleAsync(unknown, cancel);
        }

        say($"Told again: {told} actions. Alerts forgot, because the register does not know them: {unknown.Count}.");
    }
}
