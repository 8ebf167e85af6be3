using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ReadDenominators;

/// <summary>A file as it was brought, and what importing it changes. Whoever answers for every area in it may import it.</summary>
[Authorize(Policy = Policies.Analyst)]
public sealed class ReadDenominatorsModel(AnalyticsDb db, TakeInDenominators take, OwnAreas own, AreaTable areas) : PageModel
{
    private const int MostShown = 500;

    [FromRoute]
    public int Number { get; set; }

    public DenominatorFile Brought { get; private set; } = null!;

    public FigureTable Table { get; private set; } = null!;

    /// <summary>Figures in use that this file replaces, or replaced.</summary>
    public int Replaces { get; private set; }

    public int NotShown { get; private set; }

    public bool MayImport { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(MostShown, cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(DenominatorReader.MostLines, cancel) ? CsvFile.Of([Table], table, $"denominators-{Number}") : NotFound();

    public Task<IActionResult> OnPostImportAsync(CancellationToken cancel) => SettleAsync(take.ImportAsync, "imported", cancel);

    public Task<IActionResult> OnPostSetAsideAsync(CancellationToken cancel) => SettleAsync(take.SetAsideAsync, "set aside", cancel);

    private async Task<IActionResult> SettleAsync(Func<int, CancellationToken, Task<bool>> settle, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(0, cancel) || !MayImport)
        {
            return NotFound();
        }

        if (await settle(Number, cancel))
        {
            TempData["Notice"] = $"Version {Number} of the denominators {done}";
            return LocalRedirect("/analytics/denominators");
        }

        await LoadAsync(MostShown, cancel);
        ModelState.AddModelError("", $"Version {Number} is {Choices.Name(Brought.State).ToLower(UkFormat.Culture)} already");
        return Page();
    }

    private async Task<bool> LoadAsync(int most, CancellationToken cancel)
    {
        if (await db.Set<DenominatorFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Number == Number, cancel) is not { } file)
        {
            return false;
        }

        Brought = file;
        var rows = db.Set<Denominator>().AsNoTracking().Where(row => row.FileNumber == Number);
        var codes = await rows.Select(row => row.Area).Distinct().ToListAsync(cancel);
        MayImport = codes.TrueForAll(code => own.Includes(Role.Analyst, code));
        Replaces = file.State == DenominatorFileState.Imported
            ? await db.Set<Denominator>().CountAsync(row => row.ReplacedBy == Number, cancel)
            : await rows.CountAsync(row => db.Set<Denominator>().Any(old => old.InUse && old.Measure == row.Measure && old.Area == row.Area
                && old.Year == row.Year && old.Breakdown == row.Breakdown && old.Category == row.Category), cancel);
        NotShown = Math.Max(0, file.Figures - most);
        Table = new FigureTable(
            "denominators", $"Figures of version {Number}", "Line", ["Measure", "Area", "Year", "Split by", "Part", "Number", "Provisional", "Source", "Standing"],
            [.. (await rows.OrderBy(row => row.Line).Take(most).ToListAsync(cancel)).Select(RowOf)], "Number");
        return true;
    }

    private FigureRow RowOf(Denominator row) => new(
        row.Line.ToString(UkFormat.Culture),
        [
            Choices.Name(row.Measure), areas.NameOf(row.Area), row.Year.ToString(UkFormat.Culture), Choices.Name(row.Breakdown), row.Category,
            row.Count.ToString("N0", UkFormat.Culture), row.Provisional ? "Yes" : "No", row.Source,
            row.InUse ? "In use" : row.ReplacedBy is { } later ? $"Replaced by version {later}" : "Not in use",
        ],
        null);
}
