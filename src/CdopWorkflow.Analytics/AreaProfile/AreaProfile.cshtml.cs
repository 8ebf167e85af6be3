using CdopWorkflow.Analytics.Completeness;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.AreaProfile;

/// <summary>One area on one page: its rates over three years at a time beside its region and England, its trend, its reviews and its gaps.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class AreaProfileModel(OwnAreas own, MortalityBook mortality, FigureBook book, CompletenessQueries completeness, Comparators comparators, TimeProvider clock)
    : FiguresPage(own, clock)
{
    private const int YearsBack = 10;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public IReadOnlyList<string> Trends { get; private set; } = [];

    /// <summary>Measures whose rates wait for births or numbers of children.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public YearFigures Figures { get; private set; } = null!;

    public IReadOnlyList<CouncilCompleteness> Gaps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Figures = await book.OfAsync(Place, Period, cancel);
        Gaps = [.. (await completeness.OfAsync(Place, Period, cancel)).Where(council => council.Gaps.Any())];
        return Page();
    }

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, Place.Code) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        var last = Today.Year - 1;
        var around = comparators.Around(Place);
        var codes = around.SelectMany(other => comparators.OwnWithin(other.Code)).Concat(around.Select(other => other.Code)).Append(Place.Code).Distinct().ToList();
        var (tables, trends, missing) = (new List<FigureTable>(), new List<string>(), new List<string>());
        foreach (var series in await mortality.OfAsync(codes, last - YearsBack + 1, last, cancel))
        {
            if (ProfileTables.Of(series with { FirstYear = Later(series.FirstYear, last - YearsBack + 1) }, Place, around, comparators.MayShow, last) is { } table)
            {
                tables.Add(table);
            }
            else
            {
                missing.Add($"{series.Measure.Name}: {(series.FirstYear <= last - ProfileTables.WindowYears + 1 ? $"the numbers of {series.Measure.Of} are missing" : "there are not yet three whole years of deaths")}.");
            }

            if (ProfileTables.TrendOf(series, Place, last) is { } trend)
            {
                trends.Add(trend);
            }
        }

        (Tables, Trends, Missing) = (tables, trends, missing);
        return true;
    }

    private static int? Later(int? first, int bound) => first is { } year ? Math.Max(year, bound) : null;
}
