using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.MatchValues;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.MapColumns;

/// <summary>Which column of the file is which of ours. What was matched for the same system before is proposed.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class MapColumnsModel(ImportShelf shelf, FindValues find, KeepColumns keep, CheckImport check, CurrentPerson person, AreaTable areas) : PageModel
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

        var map = shelf.ColumnsOf(Upload) ?? await shelf.RememberedAsync(Upload, cancel) ?? ColumnMap.Suggest(Header, Upload.Kind);
        (Columns, NotifierName, NotifierAgency) = (map.Columns.ToDictionary(pair => pair.Key, pair => (string?)pair.Value), map.NotifierName, map.NotifierAgency);
        if (Upload.Kind == ImportKind.ClosedCases)
        {
            // who notified a death years ago is seldom in the file: whoever brings it in answers for it
            (NotifierName, NotifierAgency) = (NotifierName is { Length: > 0 } ? NotifierName : person.Value.Name, NotifierAgency is { Length: > 0 } ? NotifierAgency : areas.NameOf(Upload.Panel));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var map = new ColumnMap(
            Columns.Where(pair => Upload.Kind.Columns().Any(column => column.Name == pair.Key) && Header.Contains(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!),
            NotifierName?.Trim() ?? "",
            NotifierAgency?.Trim() ?? "")
        { Values = (shelf.ColumnsOf(Upload) ?? await shelf.RememberedAsync(Upload, cancel))?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, string>>() };
        foreach (var column in map.Missing(Upload.Kind))
        {
            ModelState.AddModelError($"Columns[{column.Name}]", $"Select the column for: {char.ToLowerInvariant(column.Holds[0])}{column.Holds[1..]}");
        }

        var foreign = ModelState.IsValid ? await find.HandleAsync(Upload, map, cancel) : new Dictionary<string, IReadOnlyList<ForeignValue>>();
        foreach (var (column, _) in foreign.Where(pair => pair.Value.Count > FindValues.Most))
        {
            ModelState.AddModelError($"Columns[{column}]", $"“{map.Columns[column]}” has more than {FindValues.Most} different values that are none of our codes. Select another column, or none");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (foreign.Count > 0)
        {
            await keep.HandleAsync(Upload, map, cancel);
            return LocalRedirect($"/notifications/imports/{id}/match-values");
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
}
