using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.ReferenceData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.ReferenceData;

/// <summary>Every table with its source and its date.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ReferenceDataModel(ReferenceFolder folder, ReferenceShelf shelf) : PageModel
{
    public IReadOnlyList<TableInForce> Tables { get; private set; } = [];

    public void OnGet()
    {
        shelf.Renew();
        Tables = [.. Enum.GetValues<ReferenceTable>().Select(table => new TableInForce(table, folder.HeaderOf(table), shelf.Of(table).Count))];
    }

    public sealed record TableInForce(ReferenceTable Table, ReferenceHeader Header, int Count);
}
