using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Subscriptions;

/// <summary>Keeps what a person wants to be written to about. The audit log keeps what was chosen.</summary>
public sealed class SubscriptionsHandler(AlertsDb db, CurrentPerson current, AreaTable areas, TimeProvider clock)
{
    public async Task<Subscription> MineAsync(CancellationToken cancel) =>
        await db.Subscriptions.FindAsync([current.Value.AccountId], cancel) ?? new Subscription { AccountId = current.Value.AccountId };

    /// <summary>The person's own areas, and those within them where alerts are raised: panels and regions.</summary>
    public IReadOnlyList<Area> MyAreas()
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        return [.. areas.All.Where(area => area.Kind != AreaKind.Council && area.ExistsOn(today)
            && (current.Value.Has(Role.SafeguardingLead, area.Code, areas, today) || current.Value.Has(Role.Chair, area.Code, areas, today) || current.Value.Has(Role.Analyst, AreaTable.England, areas, today)))];
    }

    /// <summary>Those that are shipped, and those that people built and alerts were raised for.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> ThemesAsync(CancellationToken cancel)
    {
        var told = await db.Alerts.AsNoTracking().Where(alert => alert.ThemeName != "").Select(alert => new { alert.Theme, alert.ThemeName }).Distinct().ToListAsync(cancel);
        return
        [
            .. Contracts.Codes.Themes.All.Select(theme => (theme.Code, theme.Name)),
            .. told.Where(theme => Contracts.Codes.Themes.Find(theme.Theme) is null).GroupBy(theme => theme.Theme).Select(theme => (theme.Key, theme.First().ThemeName)),
        ];
    }

    /// <summary>Themes and areas that are not there, or not the person's, are left out; everything chosen is the same as nothing chosen.</summary>
    public async Task SaveAsync(Subscription wished, CancellationToken cancel)
    {
        var mine = await db.Subscriptions.FindAsync([current.Value.AccountId], cancel) ?? db.Subscriptions.Add(new Subscription { AccountId = current.Value.AccountId }).Entity;
        (mine.Mail, mine.Level, mine.WeeklyDigest) = (wished.Mail, wished.Level, wished.WeeklyDigest);
        (mine.QuietFrom, mine.QuietTo, mine.QuietOnDaysOff) = (wished.QuietFrom, wished.QuietTo, wished.QuietOnDaysOff);
        mine.Themes = Chosen(wished.ThemeCodes, [.. (await ThemesAsync(cancel)).Select(theme => theme.Code)]);
        mine.Areas = Chosen(wished.AreaCodes, [.. MyAreas().Select(area => area.Code)]);
        mine.Rules = Chosen(wished.RuleCodes, [AlertRules.Counting, AlertRules.Watch, AlertRules.Alert]);
        mine.Levels = Chosen(wished.Levels.Split(','), [.. Enum.GetValues<AreaKind>().Where(kind => kind != AreaKind.Council).Select(kind => $"{kind}")]);
        db.Audit("SubscriptionChanged", mine.AccountId, "", $"mail {mine.Mail}, {mine.Level}, {mine.ThemeCodes.Count} themes, {mine.AreaCodes.Count} areas, rules {mine.Rules}, levels {mine.Levels}, digest {mine.WeeklyDigest}");
        await db.SaveChangesAsync(cancel);
    }

    private static string Chosen(IEnumerable<string> wished, IReadOnlyCollection<string> known)
    {
        var kept = wished.Intersect(known).ToList();
        return kept.Count == known.Count ? "" : string.Join(',', kept);
    }
}
