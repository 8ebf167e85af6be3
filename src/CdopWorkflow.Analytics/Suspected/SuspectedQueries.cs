using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Suspected;

/// <summary>
/// What rapid responses in an area suspect and no panel has decided, from the cube. A death that has left the count is not among them,
/// whatever arrived first; nor one that a panel has decided on: from then on the decision counts, and this is set aside.
/// </summary>
public sealed class SuspectedQueries(CubeQueries cube)
{
    /// <param name="area">The person's own.</param>
    /// <param name="latest">The last month of death.</param>
    /// <param name="months">How many there are, that one included.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<SuspectedFigures> OfAsync(Area area, MonthOf latest, int months, CancellationToken cancel)
    {
        var (first, last) = (CubePeriod.Of(latest.AddMonths(1 - months).FirstDay), CubePeriod.Of(latest.FirstDay));
        var factors = await cube.CellsAsync(area.Code, CubeDimension.SuspectedFactor, first, last, cancel);
        var deaths = await cube.CellsAsync(area.Code, CubeDimension.SuspectedDeath, first, last, cancel);
        return new SuspectedFigures([.. factors.Select(Counted)], ByMonth(deaths, SuspectedPoints.Looked), ByMonth(deaths, SuspectedPoints.Found));
    }

    private static SuspectedCount Counted(CubeCount cell)
    {
        var at = cell.Value.LastIndexOf('/');
        return new SuspectedCount(MonthOf.Of(CubePeriod.FirstDay(cell.Period)), Enum.Parse<AgeBand>(cell.Outcome), cell.Value[..at], Enum.Parse<Answer>(cell.Value[(at + 1)..]), cell.Count);
    }

    private static Dictionary<MonthOf, long> ByMonth(IEnumerable<CubeCount> cells, string value) =>
        cells.Where(cell => cell.Value == value).GroupBy(cell => MonthOf.Of(CubePeriod.FirstDay(cell.Period))).ToDictionary(month => month.Key, month => month.Sum(cell => cell.Count));
}
