using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.Factors;

/// <summary>Which factors panels found, in order, for an area and one or several years.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class FactorsModel(OwnAreas own, CubeQueries cube, TimeProvider clock) : YearsPage(own, clock)
{
    public FigureTable? Table { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) && Table is not null ? CsvFile.Of([Table], table, $"{Place.Code}-{Period.Code}-{Together}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!ChooseYears())
        {
            return false;
        }

        Table = FactorRanking.Of(await cube.OfAsync(Place.Code, From, Period.To, FactorRanking.Dimensions, cancel), Place.Name, Span);
        return true;
    }
}
