using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.Funnel;

/// <summary>
/// The parts of one of the person's own areas in a funnel. All of them are the person's own, so that nothing is hidden and the
/// average tells nothing of others.
/// </summary>
[Authorize(Policy = Policies.Figures)]
public sealed class FunnelModel(OwnAreas own, CubeQueries cube, MortalityBook mortality, AreaTable areas, TimeProvider clock) : YearsPage(own, clock)
{
    private const int RateYears = 3;

    /// <summary>The level whose areas are compared.</summary>
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Compare")]
    public AreaKind? Level { get; set; }

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels => new[] { AreaKind.Region, AreaKind.Panel, AreaKind.Council }.Select(kind => new SelectListItem(kind + "s", kind.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, $"{Place.Code}-{Level}s-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!ChooseYears())
        {
            return false;
        }

        Level ??= Place.Kind == AreaKind.Panel ? AreaKind.Council : AreaKind.Panel;
        var parts = Within(Place).Where(area => area.Kind == Level).ToList();
        var codes = parts.ConvertAll(part => part.Code);
        var (first, last) = (Today.Year - RateYears, Today.Year - 1);
        var tables = new List<FigureTable?>();
        foreach (var series in await mortality.OfAsync(codes, first, last, cancel))
        {
            var rates = parts.Select(part => (part.Name, Rate: series.RateOf(part.Code, first, last))).Where(part => part.Rate is not null).Select(part => (part.Name, part.Rate!.Value)).ToList();
            tables.Add(FunnelTables.Rates(series.Measure, rates, Place.Name, FormattableString.Invariant($"{first} to {last}")));
        }

        tables.Add(FunnelTables.Shares(await SharesAsync(parts, cancel), Place.Name, Span));
        Tables = [.. tables.OfType<FigureTable>()];
        return true;
    }

    private async Task<List<(string Name, Share Share)>> SharesAsync(List<Area> parts, CancellationToken cancel)
    {
        var counts = await cube.OfAsync([.. parts.Select(part => part.Code)], From, Period.To, [CubeDimension.All], cancel);
        return [.. parts.Select(part => (part.Name, counts[part.Code].ShareOf(CubeDimension.All)))];
    }

    private IEnumerable<Area> Within(Area area) => areas.Children(area.Code, Period.To).SelectMany(Within).Prepend(area);
}
