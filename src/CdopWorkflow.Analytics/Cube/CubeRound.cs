using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Once a day the cube is compared with the facts, and counted anew where the two disagree: pages read the cube alone.</summary>
public sealed class CubeRound(AnalyticsDb db, BuildCube build, ILogger<CubeRound> log) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var check = await db.Set<CubeCheck>().FindAsync([CubeCheck.OnlyRow], cancel);
        var rebuild = await db.Rebuilds.AsNoTracking().SingleOrDefaultAsync(rebuild => rebuild.Id == FactsRebuild.CubeRow, cancel);
        if (rebuild is null ? check?.Day >= today : !await rebuild.IsQuietAsync(db, now, cancel))
        {
            return;
        }

        // a rebuild that was broken off never came to count
        if (rebuild is not null || !await AgreesAsync(cancel))
        {
            log.LogWarning("The cube and the facts disagree: {Cells} cells counted anew", await build.HandleAsync(cancel));
            check = await db.Set<CubeCheck>().FindAsync([CubeCheck.OnlyRow], cancel);
        }

        (check ?? db.Add(new CubeCheck()).Entity).Day = today;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The latest dimensions, in which each review counts once, are missing from a cube that an older program kept.</summary>
    private async Task<bool> AgreesAsync(CancellationToken cancel)
    {
        var reviewed = await db.Reviewed.CountAsync(review => review.Counts, cancel);
        return reviewed == await CountedAsync(CubeDimension.All, cancel) && reviewed == await DaysCountedAsync(cancel)
            && reviewed == await CountedAsync(CubeDimension.MotherAge, cancel) && reviewed == await CountedAsync(CubeDimension.PanelAndCouncil, cancel)
            && await db.Reviewed.CountAsync(review => review.Counts && (review.MotherAge == null || review.MotherAge == MotherAgeBand.NotKnown), cancel) == await NotKnownAsync(CubePoints.MotherAge, cancel)
            && !await db.Suspected.AnyAsync(death => death.CountedAs == null, cancel)
            && await db.Recorded.CountAsync(death => death.Counts, cancel) == await CountedAsync(CubeDimension.Recorded, cancel);
    }

    private Task<long> NotKnownAsync(string field, CancellationToken cancel)
    {
        var ending = "/" + field;
        return db.Cube.Where(cell => cell.Area == AreaTable.England && cell.Dimension == CubeDimension.NotKnown && cell.Value.EndsWith(ending)).SumAsync(cell => cell.Count, cancel);
    }

    /// <summary>An older program counted days outcome by outcome.</summary>
    private Task<long> DaysCountedAsync(CancellationToken cancel) =>
        db.Cube.Where(cell => cell.Area == AreaTable.England && cell.Dimension == CubeDimension.GrossDays && cell.Outcome == "").SumAsync(cell => cell.Count, cancel);

    private Task<long> CountedAsync(string dimension, CancellationToken cancel) =>
        db.Cube.Where(cell => cell.Area == AreaTable.England && cell.Dimension == dimension).SumAsync(cell => cell.Count, cancel);
}
