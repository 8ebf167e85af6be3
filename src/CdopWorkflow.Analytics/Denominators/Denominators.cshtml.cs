using System.Text;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>The files of births and populations, and the way in for a new one: it is checked first, and nothing is kept of one with faults.</summary>
[Authorize(Policy = Policies.Analyst)]
public sealed class DenominatorsModel(AnalyticsDb db, TakeInDenominators take, OwnAreas own, AreaTable areas, TimeProvider clock) : PageModel
{
    private const int MostBytes = 5_000_000;
    private const int MostFaultsShown = 50;

    [BindProperty]
    public UploadForm Form { get; set; } = new();

    public IReadOnlyList<DenominatorFile> Files { get; private set; } = [];

    public IReadOnlyList<LineFault> Faults { get; private set; } = [];

    public int MoreFaults { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public IActionResult OnGetExample() => new FileContentResult(Encoding.UTF8.GetBytes(ExampleFile.Text), "text/csv; charset=utf-8") { FileDownloadName = "denominators-example.csv" };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Form.File is not { Length: > 0 } file)
        {
            return await RefuseAsync("Select a file of denominators", cancel);
        }

        if (file.Length > MostBytes)
        {
            return await RefuseAsync("The file must be smaller than 5 MB", cancel);
        }

        using var text = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var reading = new DenominatorReader(areas, UkTime.DateOf(clock.GetUtcNow())).Read(text);
        var faults = reading.Faults.Concat(NotOwn(reading)).OrderBy(fault => fault.Line).ToList();
        if (faults.Count > 0)
        {
            (Faults, MoreFaults) = (faults.Take(MostFaultsShown).ToList(), Math.Max(0, faults.Count - MostFaultsShown));
            return await RefuseAsync(faults.Count == 1 ? "Put right the fault in the file. Nothing was imported" : $"Put right the {faults.Count} faults in the file. Nothing was imported", cancel);
        }

        var number = await take.KeepAsync(new CheckedFile(Path.GetFileName(file.FileName), reading), cancel);
        return LocalRedirect($"/analytics/denominators/{number}");
    }

    /// <summary>A denominator changes every rate of its area: whoever brings it must answer for the area.</summary>
    private IEnumerable<LineFault> NotOwn(DenominatorReading reading) =>
        reading.Lines.Where(line => !own.Includes(Role.Analyst, line.Area)).Select(line => new LineFault(line.Line, $"{areas.NameOf(line.Area)} is not in an area where you are an analyst"));

    private async Task<IActionResult> RefuseAsync(string reason, CancellationToken cancel)
    {
        ModelState.AddModelError("Form.File", reason);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Files = await db.Set<DenominatorFile>().AsNoTracking().OrderByDescending(file => file.Number).Take(100).ToListAsync(cancel);
        return Page();
    }
}
