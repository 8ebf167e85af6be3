using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Cover;

/// <summary>Who stands in for whom today. A deputy's deputy answers for nothing of the first.</summary>
public sealed class StandIns(AlertsDb db, StaffDirectory staff, TimeProvider clock)
{
    private IReadOnlyList<CoverPeriod>? holding;

    /// <summary>Those for whom a person answers today, who are away.</summary>
    public async Task<IReadOnlyList<StaffPerson>> ForWhomAsync(string deputy, CancellationToken cancel)
    {
        var away = (await HoldingAsync(cancel)).Where(cover => cover.Deputy == deputy).Select(cover => cover.Away).ToHashSet();
        return away.Count == 0 ? [] : [.. (await staff.AllAsync(cancel)).Where(person => away.Contains(person.AccountId))];
    }

    /// <summary>The account of who stands in for a person today; null where the person is here.</summary>
    public async Task<string?> DeputyOfAsync(string accountId, CancellationToken cancel) =>
        (await HoldingAsync(cancel)).FirstOrDefault(cover => cover.Away == accountId)?.Deputy;

    private async Task<IReadOnlyList<CoverPeriod>> HoldingAsync(CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        return holding ??= await db.Covers.AsNoTracking().Where(cover => cover.EndedAt == null && cover.From <= today && cover.To >= today)
            .OrderBy(cover => cover.From).ThenBy(cover => cover.Id).ToListAsync(cancel);
    }
}
