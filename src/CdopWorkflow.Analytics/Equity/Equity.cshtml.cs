using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.Equity;

/// <summary>Who is affected more: reviews and infant deaths by deprivation, ethnic group, age of the mother and sex, as far as facts carry them.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class EquityModel(OwnAreas own, CubeQueries cube, DenominatorBook denominators, MortalityBook mortality, TimeProvider clock) : YearsPage(own, clock)
{
    private const int RateYears = 3;

    public IReadOnlyList<(EquitySlice Slice, FigureTable Reviews, FigureTable? Rates)> Slices { get; private set; } = [];

    public bool HasReviews { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel)
            ? CsvFile.Of(Slices.SelectMany(slice => new[] { slice.Reviews, slice.Rates }).OfType<FigureTable>(), table, $"{Place.Code}-{Period.Code}-{Together}")
            : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!ChooseYears())
        {
            return false;
        }

        var (last, first) = (Today.Year - 1, Today.Year - RateYears);
        var slices = EquitySlice.All;
        var counts = await cube.OfAsync(Place.Code, From, Period.To, [CubeDimension.All, .. slices.Select(slice => slice.Decided)], cancel);
        var deaths = await cube.ByYearAsync([Place.Code], [.. slices.Select(slice => slice.InfantDied)], first, last, cancel);
        var counted = await mortality.FirstYearAsync(cancel) <= first;
        var shown = new List<(EquitySlice, FigureTable, FigureTable?)>();
        foreach (var slice in slices)
        {
            var births = await denominators.OfAsync(DenominatorMeasure.LiveBirths, slice.Breakdown, cancel);
            shown.Add((slice, EquityTables.Reviews(slice, counts, Place.Name, Span),
                counted ? EquityTables.InfantRates(slice, [.. deaths.Where(count => count.Dimension == slice.InfantDied)], births, Place.Code, Place.Name, first, last) : null));
        }

        (Slices, HasReviews) = (shown, counts.Of(CubeDimension.All) > 0);
        return true;
    }
}
