using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.MapColumns;

/// <summary>Which column of the file is which of ours. What was matched for the same system before is proposed.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class MapColumnsModel(ImportShelf shelf, CheckImport check, NotificationsDb db) : PageModel
{
    [BindProperty]
    public Dictionary<string, string?> Columns { get; set; } = [];

    [BindProperty]
    [Display(Name = "Who notifies, where the file does not say so?", ShortName = "name")]
    [StringLength(200)]
    public string? NotifierName { get; set; }

    [BindProperty]
    [Display(Name = "Organisation they work for, where the file does not say so", ShortName = "organisation")]
    [StringLength(200)]
    public string? NotifierAgency { get; set; }

    public ImportFile Upload { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public IReadOnlyList<string> Header { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var map = shelf.ColumnsOf(Upload) ?? await RememberedAsync(cancel) ?? ColumnMap.Suggest(Header);
        (Columns, NotifierName, NotifierAgency) = (map.Columns.ToDictionary(pair => pair.Key, pair => (string?)pair.Value), map.NotifierName, map.NotifierAgency);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var map = new ColumnMap(
            Columns.Where(pair => ImportColumns.All.Any(column => column.Name == pair.Key) && Header.Contains(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!),
            NotifierName?.Trim() ?? "",
            NotifierAgency?.Trim() ?? "");
        foreach (var column in map.Missing())
        {
            ModelState.AddModelError($"Columns[{column.Name}]", $"Select the column for: {char.ToLowerInvariant(column.Holds[0])}{column.Holds[1..]}");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await check.HandleAsync(Upload, map, cancel);
        return LocalRedirect($"/notifications/imports/{id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, cancel) is not { } file)
        {
            return NotFound();
        }

        (Upload, Name, Header) = (file, shelf.NameOf(file), shelf.HeaderOf(file));
        return file.State is ImportState.Arrived or ImportState.Checked ? null : LocalRedirect($"/notifications/imports/{id}");
    }

    private async Task<ColumnMap?> RememberedAsync(CancellationToken cancel) =>
        await db.RememberedColumns.AsNoTracking().SingleOrDefaultAsync(row => row.Panel == Upload.Panel && row.System == Upload.System, cancel) is { } before
        && JsonSerializer.Deserialize<ColumnMap>(before.Columns)?.For(Header) is { Columns.Count: > 0 } map ? map : null;
}
