using CdopWorkflow.Identity.ReferenceData;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.ReferenceData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.ConfirmTable;

/// <summary>What a table that was checked would change; nothing does before somebody confirms it.</summary>
[Authorize(Policy = Policies.Operator)]
public sealed class ConfirmTableModel(TakeInReference take) : PageModel
{
    public ReferenceTable Table { get; private set; }

    public required WaitingTable Waiting { get; set; }

    public IEnumerable<(string Words, IReadOnlyList<string> Names, int Count)> Named => new[]
    {
        ("New", Waiting.Changes.AddedNames, Waiting.Changes.Added),
        ("Changed", Waiting.Changes.ChangedNames, Waiting.Changes.Changed),
        ("No longer there", Waiting.Changes.GoneNames, Waiting.Changes.Gone),
    }.Where(named => named.Item2.Count > 0);

    public IActionResult OnGet(string table, Guid id) => Find(table, id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string table, Guid id, string? against, string? aside, CancellationToken cancel)
    {
        if (!Find(table, id))
        {
            return NotFound();
        }

        if (aside is not null)
        {
            await take.SetAsideAsync(Table, id, cancel);
            TempData["Notice"] = "The file is set aside. Nothing was changed";
        }
        else if (await take.ConfirmAsync(Table, id, against, cancel) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        else
        {
            TempData["Notice"] = "The table is in force. Every part of the program uses it within a minute";
        }

        return LocalRedirect($"/account/reference-data/{Table.Code()}");
    }

    private bool Find(string table, Guid id)
    {
        if (ReferenceTables.Find(table) is not { } known || take.Find(known, id) is not { } waiting)
        {
            return false;
        }

        (Table, Waiting) = (known, waiting);
        return true;
    }
}
