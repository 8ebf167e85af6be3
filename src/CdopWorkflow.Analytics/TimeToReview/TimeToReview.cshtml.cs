using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.TimeToReview;

/// <summary>How long reviews took to the panel's decision, gross and net, by area and by year.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class TimeToReviewModel(OwnAreas own, CubeQueries cube, AreaTable areas, TimeProvider clock) : FiguresPage(own, clock)
{
    private const int YearsShown = 5;

    public TimeSummary Summary { get; private set; } = null!;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, $"{Place.Code}-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        var byYear = new List<(ReportYear Year, TimeSummary Summary)>();
        for (var year = Period; byYear.Count < YearsShown; year = year.Before())
        {
            byYear.Add((year, TimeSummary.Of((await cube.TotalsAsync([Place.Code], year, TimeSummary.Dimensions, cancel))[Place.Code])));
        }

        Summary = byYear[0].Summary;
        Tables = [.. await PartsAsync(cancel), TimeTables.ByYear(byYear, Place)];
        return true;
    }

    /// <summary>The areas one level down. One that moved here within the year stands with all its reviews of the year.</summary>
    private async Task<IReadOnlyList<FigureTable>> PartsAsync(CancellationToken cancel)
    {
        if (Place.Kind == AreaKind.Council)
        {
            return [];
        }

        var (kind, dimension) = Place.Kind switch
        {
            AreaKind.Panel => (AreaKind.Council, CubeDimension.Council),
            AreaKind.Region => (AreaKind.Panel, CubeDimension.Panel),
            AreaKind.Country or AreaKind.Council => (AreaKind.Region, CubeDimension.Region),
        };
        var known = (await cube.OfAsync(Place.Code, Period, [dimension], cancel)).Values(dimension);
        var codes = InsideTables.PartsOf(Place, Period, areas, known);
        var counts = await cube.TotalsAsync(codes, Period, TimeSummary.Dimensions, cancel);
        return [TimeTables.ByPart([.. codes.Select(code => (areas.NameOf(code), TimeSummary.Of(counts[code])))], kind, Summary, Place, Period)];
    }
}
