using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.CategoryByAge;

/// <summary>Of what children of which age died, and in how many reviews something could be changed.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class CategoryByAgeModel(OwnAreas own, CubeQueries cube, TimeProvider clock) : YearsPage(own, clock)
{
    /// <summary>Empty where no review was decided.</summary>
    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, $"{Place.Code}-{Period.Code}-{Together}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!ChooseYears())
        {
            return false;
        }

        Tables = CategoryByAgeTables.Of(await cube.OfAsync(Place.Code, From, Period.To, CategoryByAgeTables.Dimensions, cancel), Place.Name, Span);
        return true;
    }
}
