using System.Security.Cryptography;
using System.Text;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.MapColumns;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Notifications.MatchValues;

/// <summary>Which of our codes each value of the file means, where it is none of ours.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class MatchValuesModel(ImportShelf shelf, FindValues find, CheckImport check) : PageModel
{
    private ColumnMap map = new(new Dictionary<string, string>(), "", "");

    [BindProperty]
    public Dictionary<string, string?> Chosen { get; set; } = [];

    public ImportFile Upload { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public IReadOnlyDictionary<string, IReadOnlyList<ForeignValue>> Found { get; private set; } = new Dictionary<string, IReadOnlyList<ForeignValue>>();

    /// <summary>Names a value in the form without putting it there: it may be as long as a cell.</summary>
    public string FieldOf(string column, ForeignValue value) => $"{column}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value.Key)))[..16]}";

    public string? ChosenOf(string column, ForeignValue value) => map.Values.GetValueOrDefault(column)?.GetValueOrDefault(value.Key);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        await check.HandleAsync(Upload, map with { Values = Found.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string>)ChosenIn(pair.Key, pair.Value)).Where(pair => pair.Value.Count > 0).ToDictionary() }, cancel);
        return LocalRedirect($"/notifications/imports/{id}");
    }

    private Dictionary<string, string> ChosenIn(string column, IReadOnlyList<ForeignValue> values) => values
        .Select(value => (value.Key, Code: Chosen.GetValueOrDefault(FieldOf(column, value)) ?? ""))
        .Where(chosen => CodedColumn.Find(column)!.Values.Any(known => known.Code == chosen.Code))
        .ToDictionary();

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, cancel) is not { } file)
        {
            return NotFound();
        }

        if (file.State is not (ImportState.Arrived or ImportState.Checked))
        {
            return LocalRedirect($"/notifications/imports/{id}");
        }

        if (shelf.ColumnsOf(file) is not { } columns)
        {
            return LocalRedirect($"/notifications/imports/{id}/map-columns");
        }

        (Upload, Name, map, Found) = (file, shelf.NameOf(file), columns, await find.HandleAsync(file, columns, cancel));
        return null;
    }
}
