using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.Gap;

/// <summary>How much more often babies in the most deprived fifth die, over three years at a time.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class GapModel(OwnAreas own, GapWindows windows, TimeProvider clock) : FiguresPage(own, clock)
{
    private const int YearsBack = 12;

    public FigureTable? Table { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) && Table is not null ? CsvFile.Of([Table], table, Place.Code) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        var last = Today.Year - 1;
        Table = GapTable.Of(await windows.OfAsync(Place.Code, last - YearsBack + 1, last, cancel), Place);
        return true;
    }
}
