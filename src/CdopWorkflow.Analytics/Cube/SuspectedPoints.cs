using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>
/// Where what a rapid response suspects counts: with the death that stands under the same key, and until a panel has decided. Three
/// facts have a say in that, so the row itself remembers where it was counted last.
/// </summary>
public static class SuspectedPoints
{
    public const string Looked = "looked";
    public const string Found = "found";
    private const string Nowhere = "";

    /// <summary>"council|panel|region|2025-03|Days28To364"; empty where the row counts nowhere.</summary>
    public static string PlaceOf(SuspectedDeath suspected, RecordedDeath? death, ReviewedDeath? review) =>
        death is { Counts: true } && suspected.Version > death.EndedVersion && review is not { Counts: true } && suspected.Factors.Count > 0
            ? string.Join('|', death.Council, death.Panel, death.Region, death.Month, death.AgeBand)
            : Nowhere;

    public static IReadOnlyList<(string Area, string Key)> Of(string? place, IReadOnlyList<(string Code, Answer Suspected)> factors)
    {
        if (place?.Split('|') is not [var council, var panel, var region, var month, var age])
        {
            return [];
        }

        var period = CubePeriod.Of(MonthOf.Parse(month).FirstDay);
        List<CubePoint> points =
        [
            .. factors.Select(factor => new CubePoint(CubeDimension.SuspectedFactor, period, $"{factor.Code}/{factor.Suspected}", age)),
            new(CubeDimension.SuspectedDeath, period, Looked, age),
            .. factors.Any(factor => factor.Suspected == Answer.Yes) ? [new CubePoint(CubeDimension.SuspectedDeath, period, Found, age)] : Array.Empty<CubePoint>(),
        ];
        var areas = new[] { AreaTable.England, region, panel, council }.Where(code => code != "").Distinct();
        return [.. areas.SelectMany(area => points.Select(point => (area, point.Key)))];
    }

    public static IReadOnlyList<(string Code, Answer Suspected)> FactorsOf(SuspectedDeath suspected) =>
        [.. suspected.Factors.Select(factor => (factor.Code, factor.Suspected))];
}
