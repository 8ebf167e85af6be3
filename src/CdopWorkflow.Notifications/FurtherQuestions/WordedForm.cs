using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.FurtherQuestions;

/// <summary>The version of the notification form that the pages take their words from.</summary>
public sealed class WordedForm(NotificationsDb db, TimeProvider clock)
{
    /// <summary>The form that comes with the product: the pages’ own words.</summary>
    private const int Shipped = 1;

    /// <summary>Number of the version in force today.</summary>
    public async Task<int> NumberInForceAsync(CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        return await db.NotificationFormVersions.Where(row => row.EffectiveFrom <= today).MaxAsync(row => (int?)row.Version, cancel) ?? Shipped;
    }

    /// <summary>One version; null for the shipped one.</summary>
    public async Task<Questionnaire?> VersionAsync(int number, CancellationToken cancel) =>
        await db.NotificationFormVersions.AsNoTracking().Where(row => row.Version == number).Select(row => row.Json).FirstOrDefaultAsync(cancel) is { } json
            ? Questionnaire.Parse(json)
            : null;
}
