using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.ControlCharts;

/// <summary>Deaths of one of the person's own areas over time: by quarter, by year where quarters are too small, and the time between them where they are rare.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class ControlChartsModel(OwnAreas own, CubeQueries cube, TimeProvider clock) : FiguresPage(own, clock)
{
    private const string Everyone = "all";
    private const string Infants = "infants";
    private const int Quarters = 24;
    private const int MonthsOfGaps = 60;

    /// <summary>Whose deaths: all, infants, or an age band.</summary>
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Deaths of")]
    public string? Who { get; set; } = Everyone;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public IEnumerable<SelectListItem> Groups =>
    [
        new("All children", Everyone), new("Children under one", Infants), .. Enum.GetValues<AgeBand>().Select(band => new SelectListItem(band.Label(), band.ToString())),
    ];

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

        var end = Quarter.Of(Today).FirstDay.AddMonths(-1);
        var start = end.AddMonths(1 - (Quarters * 3));
        var counts = await cube.ByPeriodAsync([Place.Code], [CubeDimension.Recorded], CubePeriod.Of(start), CubePeriod.Of(end), cancel);
        var byMonth = counts.Where(count => Counts(Enum.Parse<AgeBand>(count.Value))).GroupBy(count => count.Period).ToDictionary(month => month.Key, month => month.Sum(count => count.Count));
        var began = counts.Where(count => count.Count > 0).Select(count => count.Period).DefaultIfEmpty(CubePeriod.Of(end)).Min();
        var months = Enumerable.Range(0, Quarters * 3).Select(month => start.AddMonths(month)).Where(month => CubePeriod.Of(month) >= CubePeriod.QuarterOf(CubePeriod.FirstDay(began)))
            .Select(month => (Month: month, Deaths: byMonth.GetValueOrDefault(CubePeriod.Of(month)))).ToList();
        var where = $"{chosen.Text.ToLower(UkFormat.Culture)}, {Place.Name}";
        var quarters = months.GroupBy(month => Quarter.Of(month.Month)).Select(quarter => (quarter.Key.ToString().Replace('-', ' '), quarter.Sum(month => month.Deaths))).ToList();
        var years = months.GroupBy(month => month.Month.Year).Where(year => year.Count() == 12).Select(year => (FormattableString.Invariant($"{year.Key}"), year.Sum(month => month.Deaths))).ToList();
        var gaps = months.TakeLast(MonthsOfGaps).ToList();
        Tables = [.. new[]
        {
            ControlTables.Xmr("quarters", $"Deaths by quarter, {where}", "Quarter", quarters) ?? ControlTables.Xmr("years", $"Deaths by year, {where}", "Year", years),
            ControlTables.Gaps($"Time between deaths, {where}", gaps),
        }.OfType<FigureTable>()];
        return true;
    }

    private bool Counts(AgeBand band) => Who == Everyone || (Who == Infants ? band.IsInfant() : band.ToString() == Who);
}
