using CdopWorkflow.Alerts.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Learning;

/// <summary>What is known of a theme beside one alert.</summary>
/// <param name="Theme">Its code.</param>
/// <param name="Alerts">That this person answers for, the latest first.</param>
/// <param name="Good">Good practice of every area, the latest first.</param>
public sealed record ThemeMemory(string Theme, IReadOnlyList<Alert> Alerts, IReadOnlyList<GoodPractice> Good);

/// <summary>Reads it, for the alert's page and for the theme's.</summary>
public sealed class ReadThemeMemory(AlertsDb db, AlertAccess access)
{
    public async Task<ThemeMemory> OfAsync(string theme, CancellationToken cancel)
    {
        List<Alert> mine = [];
        foreach (var alert in await db.Alerts.AsNoTracking().Include(alert => alert.Practices).Where(alert => alert.Theme == theme)
            .OrderByDescending(alert => alert.RaisedAt).ThenByDescending(alert => alert.Reference).ToListAsync(cancel))
        {
            if (await access.MaySeeAsync(alert, cancel))
            {
                mine.Add(alert);
            }
        }

        var good = await db.GoodPractices.AsNoTracking().Where(good => good.Theme == theme && good.RemovedAt == null).OrderByDescending(good => good.AddedAt).ToListAsync(cancel);
        return new ThemeMemory(theme, mine, good);
    }
}
