using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.BreakGlass;

/// <summary>Writes down that the time of an opened case is over. Nobody reads it any more before this is written.</summary>
public sealed class CloseOpenedCases(ReviewsDb db) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var opened in await db.Set<OpenedCase>().Where(known => known.EndedAt == null && known.Until <= now).ToListAsync(cancel))
        {
            opened.EndedAt = opened.Until;
            db.Audit("OpenedCaseEnded", opened.Reference, opened.Panel, "its time was over");
        }

        await db.SaveChangesAsync(cancel);
    }
}
