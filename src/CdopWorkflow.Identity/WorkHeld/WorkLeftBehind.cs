using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.WorkHeld;

/// <summary>
/// What would be left behind if a person went: actions and meetings nobody has taken over, open reviews nobody coordinates. The counts
/// come from Reviews, which counts in the transaction of each change: they are right as soon as its message has arrived.
/// </summary>
public sealed class WorkLeftBehind(IdentityDb db, AreaTable areas, TimeProvider clock)
{
    /// <summary>Why the account cannot be closed; null where nothing is left behind.</summary>
    public async Task<string?> IfClosedAsync(Account account, CancellationToken cancel) =>
        await db.HeldWork.AsNoTracking().SingleOrDefaultAsync(held => held.AccountId == account.Id, cancel) is { IsAny: true } held
            ? $"This person holds {Words(held)}. A coordinator hands them over first"
            : await IfNoCoordinatorAsync(account, [.. account.Held.Where(grant => grant.Role == Role.Coordinator)], cancel);

    /// <summary>Why a role cannot be taken away; null where it can.</summary>
    public Task<string?> IfTakenAwayAsync(Account account, Grant grant, CancellationToken cancel) =>
        grant.Role == Role.Coordinator ? IfNoCoordinatorAsync(account, [grant], cancel) : Task.FromResult<string?>(null);

    /// <summary>"3 open actions and 1 panel meeting to come".</summary>
    public static string Words(HeldWork held) => string.Join(
        " and ",
        new[]
        {
            held.OpenActions > 0 ? Amount.Of(held.OpenActions, "open action") : null,
            held.MeetingsToCome > 0 ? $"{Amount.Of(held.MeetingsToCome, "panel meeting")} to come" : null,
        }.OfType<string>());

    private async Task<string?> IfNoCoordinatorAsync(Account account, IReadOnlyCollection<Grant> lost, CancellationToken cancel)
    {
        if (lost.Count == 0)
        {
            return null;
        }

        var busy = await db.PanelWork.AsNoTracking().Where(panel => panel.OpenReviews > 0).OrderBy(panel => panel.Panel).ToListAsync(cancel);
        var others = await db.Accounts.AsNoTracking().Where(other => other.DeactivatedAt == null)
            .SelectMany(other => other.Grants).Where(grant => grant.Role == Role.Coordinator).ToListAsync(cancel);
        var left = others.Where(grant => grant.AccountId != account.Id || !lost.Contains(new Grant(grant.Role, grant.Area))).Select(grant => grant.Area).ToHashSet();
        var orphan = busy.Find(panel => lost.Any(grant => Covers(grant.Area, panel.Panel)) && !left.Any(area => Covers(area, panel.Panel)));
        return orphan is null ? null
            : $"This person is the last coordinator of {areas.NameOf(orphan.Panel)}, which has {Amount.Of(orphan.OpenReviews, "open review")}. Give someone else the role first";
    }

    private bool Covers(string area, string panel) => areas.AnsweringFor(panel, UkTime.DateOf(clock.GetUtcNow())).Contains(area);
}
