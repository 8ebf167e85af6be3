using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Analytics.ImportScorecard;

/// <summary>An analyst tries files first and sees what in them does not agree; then keeps them.</summary>
[Authorize(Policy = Policies.Analyst)]
public sealed class ImportScorecardModel(KeepScorecardTables keep) : PageModel
{
    [BindProperty]
    [Display(Name = "Files with indicators", ShortName = "files", Description = "CSV files, up to 20 at once. Nothing is kept until you have seen what they hold.")]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The files that were checked: a browser does not choose them a second time by itself.</summary>
    [BindProperty]
    public List<KeptFile> Kept { get; set; } = [];

    public IReadOnlyList<ImportedTable> Tables { get; private set; } = [];

    public bool CanBeKept => Tables.Any(table => table.Edition > 0) && Tables.All(table => table.Faults.Count == 0);

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        var chosen = Files.Where(file => file.Length > 0).ToList();
        if (chosen.Count is 0 or > KeepScorecardTables.MostFiles)
        {
            ModelState.AddModelError(nameof(Files), chosen.Count == 0 ? "Select the files" : $"Select no more than {KeepScorecardTables.MostFiles} files");
            return Page();
        }

        Kept = [];
        foreach (var file in chosen)
        {
            Kept.Add(new KeptFile { Name = Path.GetFileName(file.FileName), Text = await TextAsync(file, cancel) });
        }

        await TryAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        if (Kept.Count is 0 or > KeepScorecardTables.MostFiles)
        {
            ModelState.AddModelError(nameof(Files), "Select the files");
            return Page();
        }

        var tables = await keep.KeepAsync([.. Kept.Select(file => file.AsFile)], cancel);
        if (tables.Any(table => table.Faults.Count > 0))
        {
            await TryAsync(cancel);
            return Page();
        }

        TempData["Notice"] = $"{Amount.Of(tables.Count(table => table.Edition > 0), "table")} imported, {Amount.Of(tables.Sum(table => table.ToCheck), "line")} to check";
        return LocalRedirect("/analytics/scorecard");
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        Tables = await keep.TryAsync([.. Kept.Select(file => file.AsFile)], cancel);
        if (Tables.Any(table => table.Faults.Count > 0))
        {
            ModelState.AddModelError(nameof(Files), "Put right the files that cannot be read, and select all files again");
        }
    }

    private static async Task<string> TextAsync(IFormFile file, CancellationToken cancel)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        var text = new char[KeepScorecardTables.LargestFile + 1];
        return new string(text, 0, await reader.ReadBlockAsync(text, cancel));
    }
}
