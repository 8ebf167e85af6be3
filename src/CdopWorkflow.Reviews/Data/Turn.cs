using CdopWorkflow.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Data;

/// <summary>One after the other: whoever gives out the next number, or looks at all there is before adding to it, takes a turn first.</summary>
public static class Turn
{
    /// <summary>
    /// To be called first in a transaction; the turn lasts to its end. It locks the end of the audit chain, which each of these saves
    /// locks anyway, so no second order of locks can lead to a deadlock.
    /// </summary>
    public static Task TakeTurnAsync(this ReviewsDb db, CancellationToken cancel) =>
        db.Set<AuditHead>().ExecuteUpdateAsync(row => row.SetProperty(head => head.Sequence, head => head.Sequence), cancel);
}
