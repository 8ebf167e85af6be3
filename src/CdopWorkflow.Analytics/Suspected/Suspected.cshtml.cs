using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.Suspected;

/// <summary>What rapid responses suspect, months before panels decide: for people who answer for the area, and never beside decided figures.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class SuspectedModel(OwnAreas own, SuspectedQueries queries, TimeProvider clock) : FiguresPage(own, clock)
{
    private static readonly int[] Offered = [6, 12, 24];

    /// <summary>How many months of deaths are looked at.</summary>
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Deaths of the last")]
    public int Months { get; set; } = 12;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    /// <summary>Deaths with at least one factor suspected.</summary>
    public long Deaths { get; private set; }

    public IEnumerable<SelectListItem> MonthChoices => Offered.Select(months => new SelectListItem($"{months} months", $"{months}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, $"{Place.Code}-{MonthOf.Of(Today)}-provisional") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Offered.Contains(Months) || !Choose())
        {
            return false;
        }

        var figures = await queries.OfAsync(Place, MonthOf.Of(Today), Months, cancel);
        Deaths = figures.Deaths;
        Tables = SuspectedTables.Of(figures, Place.Name, MonthOf.Of(Today), Months);
        return true;
    }
}
