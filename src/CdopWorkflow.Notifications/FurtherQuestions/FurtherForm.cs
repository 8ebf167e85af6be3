using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.FurtherQuestions;

/// <summary>The questions that an administrator added to the notification form, as they stand today.</summary>
public sealed class FurtherForm(NotificationsDb db, TimeProvider clock)
{
    /// <summary>Null where there are none, as in the form that comes with the product.</summary>
    public async Task<Questionnaire?> InForceAsync(CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var json = await db.NotificationFormVersions.AsNoTracking().Where(row => row.EffectiveFrom <= today)
            .OrderByDescending(row => row.Version).Select(row => row.Json).FirstOrDefaultAsync(cancel);
        return json is null ? null : CoreForms.Further(Questionnaire.Parse(json));
    }

    /// <summary>With what the other versions ask or asked.</summary>
    public async Task<AskedOfMachines> OfMachinesAsync(CancellationToken cancel)
    {
        var versions = await db.NotificationFormVersions.AsNoTracking().Select(row => row.Json).ToListAsync(cancel);
        return new(
            await InForceAsync(cancel),
            versions.Select(json => CoreForms.Further(Questionnaire.Parse(json))).OfType<Questionnaire>()
                .SelectMany(form => form.Questions).Select(question => question.LinkId).ToHashSet(StringComparer.Ordinal));
    }
}
