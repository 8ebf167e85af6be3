using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Completeness;

/// <summary>In how many reviews of each council a field is known.</summary>
public sealed class CompletenessQueries(CubeQueries cube, AreaTable areas, AnalyticsOptions options)
{
    /// <summary>The fields that are looked at.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Fields =
    [
        (CubePoints.Ethnicity, "Ethnicity"), (CubePoints.MotherEthnicity, "Mother's ethnicity"), (CubePoints.Deprivation, "Deprivation"), (CubePoints.Overcrowding, "Overcrowding"),
        (CubePoints.MotherAge, "Mother's age"),
    ];

    /// <summary>
    /// "Not stated" is an answer that a family gave and counts as known; "not known" is a question that nobody asked or could
    /// answer. Overcrowding is known only where somebody recorded how the child was housed: silence is not an answer.
    /// </summary>
    public async Task<IReadOnlyList<CouncilCompleteness>> OfAsync(Area area, ReportYear year, CancellationToken cancel)
    {
        var counts = await cube.OfAsync(area.Code, year, [CubeDimension.Council, CubeDimension.NotKnown], cancel);
        return
        [
            .. counts.Values(CubeDimension.Council)
                .Select(council => new CouncilCompleteness(council, areas.NameOf(council),
                    [.. Fields.Select(field => new FieldCompleteness(field.Code, field.Name, Known(counts, council, field.Code), options.CompletenessPercent))]))
                .OrderBy(council => council.Council, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static Share Known(CubeCounts counts, string council, string field)
    {
        var reviews = counts.Of(CubeDimension.Council, council);
        return new Share(reviews - counts.Of(CubeDimension.NotKnown, $"{council}/{field}"), reviews);
    }
}
