using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>Looks up the exact figures of an area and a year in the cube. Who may see them is the page's business.</summary>
public sealed class FigureBook(CubeQueries cube)
{
    private static readonly string[] Dimensions =
    [
        CubeDimension.All, CubeDimension.Age, CubeDimension.Category, CubeDimension.Council, CubeDimension.Panel, CubeDimension.Region, CubeDimension.ModifiableLine,
    ];

    public async Task<YearFigures> OfAsync(Area area, ReportYear year, CancellationToken cancel)
    {
        var counts = await cube.OfAsync(area.Code, year, Dimensions, cancel);
        var recorded = await cube.ByPeriodAsync([area.Code], [CubeDimension.Recorded], CubePeriod.Of(year.From), CubePeriod.Of(year.To), cancel);
        return new YearFigures(
            counts,
            FactorLine.Of(counts.Values(CubeDimension.ModifiableLine).Select(line => (line, counts.Of(CubeDimension.ModifiableLine, line)))),
            [.. recorded.Where(month => month.Count > 0).Select(month => new RecordedMonth(MonthOf.Of(CubePeriod.FirstDay(month.Period)).ToString(), Enum.Parse<AgeBand>(month.Value), (int)month.Count))]);
    }

    /// <summary>Reviews decided in a year, and those of them with modifiable factors.</summary>
    public async Task<Statistics.Rates.Share> ModifiableAsync(Area area, ReportYear year, CancellationToken cancel) =>
        (await cube.OfAsync(area.Code, year, [CubeDimension.All], cancel)).ShareOf(CubeDimension.All);
}
