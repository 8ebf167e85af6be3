using CdopWorkflow.Analytics.Completeness;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Analytics.AnnualReport;

/// <summary>The draft of an annual report, inside version: exact.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class AnnualReportModel(OwnAreas own, FigureBook book, CompletenessQueries completeness, AreaTable areas, TimeProvider clock) : PageModel
{
    public Area Area { get; private set; } = null!;

    public ReportYear Year { get; private set; } = null!;

    public YearFigures Figures { get; private set; } = null!;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public IReadOnlyList<CouncilCompleteness> Gaps { get; private set; } = [];

    public bool HasPublicVersion =>
        Area.Kind is AreaKind.Panel or AreaKind.Region && YearChoices.IsPublic(Year, UkTime.DateOf(clock.GetUtcNow()));

    public bool IsComplete => Year.HasEnded(UkTime.DateOf(clock.GetUtcNow()));

    public async Task<IActionResult> OnGetAsync(string area, string year, CancellationToken cancel)
    {
        if (!await LoadAsync(area, year, cancel))
        {
            return NotFound();
        }

        Gaps = [.. (await completeness.OfAsync(Area, Year, cancel)).Where(council => council.Gaps.Any())];
        return Page();
    }

    public async Task<IActionResult> OnGetDownloadAsync(string area, string year, string table, CancellationToken cancel) =>
        await LoadAsync(area, year, cancel) ? CsvFile.Of(Tables, table, $"{Area.Code}-{Year.Code}") : NotFound();

    private async Task<bool> LoadAsync(string areaCode, string yearCode, CancellationToken cancel)
    {
        if (own.Find(areaCode) is not { } area || ReportYear.Parse(yearCode) is not { } year)
        {
            return false;
        }

        (Area, Year) = (area, year);
        Figures = await book.OfAsync(area, year, cancel);
        Tables = InsideTables.Of(Figures, area, year, areas);
        return true;
    }
}
