using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.Detection;

/// <summary>The methods of others beside the months of one of the person's own areas.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class DetectionModel(OwnAreas own, CubeQueries cube, AreaTable areas, TimeProvider clock) : FiguresPage(own, clock)
{
    private const string Everyone = "all";
    private const string Infants = "infants";
    private const int MonthsKept = 96;

    /// <summary>Whose deaths: all or infants.</summary>
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Deaths of")]
    public string? Who { get; set; } = Everyone;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public IEnumerable<SelectListItem> Groups => [new("All children", Everyone), new("Children under one", Infants)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, $"{Place.Code}-{Who}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Who ??= Everyone;
        if (Groups.FirstOrDefault(group => group.Value == Who) is not { } chosen || !Choose())
        {
            return false;
        }

        var last = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1);
        var parts = areas.Children(Place.Code, Today).ToList();
        var counts = await cube.ByPeriodAsync([Place.Code, .. parts.Select(part => part.Code)], [CubeDimension.Recorded], CubePeriod.Of(last.AddMonths(1 - MonthsKept)), CubePeriod.Of(last), cancel);
        var own = counts.Where(count => count.Count > 0 && (Who == Everyone || Enum.Parse<AgeBand>(count.Value).IsInfant())).ToList();
        var began = own.Where(count => count.Area == Place.Code).Select(count => count.Period).DefaultIfEmpty(CubePeriod.Of(last)).Min();
        var months = Enumerable.Range(0, MonthsKept).Select(month => last.AddMonths(1 - MonthsKept + month)).Where(month => CubePeriod.Of(month) >= began).ToList();
        var where = $"{chosen.Text.ToLower(UkFormat.Culture)}, {Place.Name}";
        Tables = DetectionTables.Months([.. months.Zip(DeathsOf(own, Place.Code, months))], where) is { } byMonth
            ? [.. new[] { byMonth, DetectionTables.Scan([.. parts.Select(part => (part.Name, DeathsOf(own, part.Code, months)))], where, UkFormat.Month(last)) }.OfType<FigureTable>()]
            : [];
        return true;
    }

    private static IReadOnlyList<long> DeathsOf(IEnumerable<CubeCount> counts, string area, IEnumerable<DateOnly> months)
    {
        var byMonth = counts.Where(count => count.Area == area).GroupBy(count => count.Period).ToDictionary(month => month.Key, month => month.Sum(count => count.Count));
        return [.. months.Select(month => byMonth.GetValueOrDefault(CubePeriod.Of(month)))];
    }
}
