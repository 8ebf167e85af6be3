using CdopWorkflow.Analytics.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Facts;

/// <summary>
/// A rebuild in progress. While facts come back one by one the windows are incomplete, and a theme would seem to end and begin
/// again; so themes are left alone until it has been quiet for a while.
/// </summary>
public sealed class FactsRebuild
{
    /// <summary>How long no fact must have arrived before the facts are taken as complete.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);

    /// <summary>The row that keeps themes waiting.</summary>
    public const int OnlyRow = 1;

    /// <summary>
    /// The row beside it while the cube is left alone, because all facts are counted together at the end. Whoever changes facts locks it
    /// until they are committed, and whoever counts takes it away: so each fact is counted by one of the two.
    /// </summary>
    public const int CubeRow = 2;

    public int Id { get; set; } = OnlyRow;

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Whether no fact has arrived for a while.</summary>
    public async Task<bool> IsQuietAsync(AnalyticsDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var latest = await db.Reviewed.OrderByDescending(review => review.ChangedAt).Select(review => review.ChangedAt).FirstOrDefaultAsync(cancel);
        return now - (latest > StartedAt ? latest : StartedAt) >= Quiet;
    }
}
