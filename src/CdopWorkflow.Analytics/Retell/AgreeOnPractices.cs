using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Practice;
using CdopWorkflow.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Retell;

/// <summary>
/// Follows every change of practice that stands on an alert, and measures it anew where the alert shows another measure than the one told
/// last, as after one of the two databases was restored to an older point. The measure is told with the next round.
/// </summary>
public sealed class AgreeOnPractices(AnalyticsDb db, TimeProvider clock)
{
    /// <param name="held">What stands on alerts.</param>
    /// <param name="cancel">Gives up: nothing is changed then.</param>
    /// <returns>How many are measured anew.</returns>
    public async Task<int> HandleAsync(IReadOnlyList<HeldPractice> held, CancellationToken cancel)
    {
        var anew = 0;
        await db.InTransactionAsync(
            async () =>
            {
                var followed = await db.Practices.ToDictionaryAsync(practice => practice.ChangeId, cancel);
                foreach (var change in held)
                {
                    var practice = followed.GetValueOrDefault(change.ChangeId)
                        ?? db.Practices.Add(new FollowedPractice { ChangeId = change.ChangeId, Theme = change.Theme, Area = change.Area }).Entity;
                    practice.From = change.From;
                    if (practice.Version == 0 || practice.Version != change.MeasureVersion)
                    {
                        practice.TellAgain(VersionAfterRestore.Of(clock.GetUtcNow(), practice.Version, change.MeasureVersion));
                        anew++;
                    }
                }

                if (anew > 0)
                {
                    db.Audit("PracticesAgreed", "practices", detail: $"{anew} measured anew");
                }
            },
            cancel);
        return anew;
    }
}
