using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.ReferenceData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.ReadTable;

/// <summary>One table: whose it is, and what it says of a name, a code or a postcode, closed ones included.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ReadTableModel(ReferenceFolder folder, ReferenceShelf shelf, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int MostShown = 50;

    public ReferenceTable Table { get; private set; }

    public ReferenceHeader Header { get; private set; } = ReferenceHeader.Shipped;

    public int Count { get; private set; }

    public string Sought { get; private set; } = "";

    public IReadOnlyList<TableRow> Rows { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>A table holds for everybody: who brings one answers for England.</summary>
    public bool MayBring => person.Value.Grants.Contains(new Grant(Role.Administrator, AreaTable.England));

    public string DetailHeading => Table switch
    {
        ReferenceTable.Areas or ReferenceTable.Organisations => "Kind",
        ReferenceTable.CareBoards => "Councils",
        ReferenceTable.Postcodes => "Decile of deprivation",
    };

    public IActionResult OnGet(string table, string? find)
    {
        if (ReferenceTables.Find(table) is not { } known)
        {
            return NotFound();
        }

        shelf.Renew();
        (Table, Header, Count, Sought, Today) = (known, folder.HeaderOf(known), shelf.Of(known).Count, (find ?? "").Trim(), UkTime.DateOf(clock.GetUtcNow()));
        Rows = [.. AllRows().Take(MostShown)];
        return Page();
    }

    [RequireRecentSignIn]
    public IActionResult OnGetDownload(string table) => ReferenceTables.Find(table) is not { } known
        ? NotFound()
        : File(folder.Open(known), "text/csv; charset=utf-8", $"{known.Code()}.csv");

    private IEnumerable<TableRow> AllRows() => Table switch
    {
        ReferenceTable.Areas => shelf.Areas.All.Select(area => new TableRow(area.Code, area.Name, area.Kind.ToString(), area.Opened, area.Closed)).Where(Fits),
        ReferenceTable.CareBoards => shelf.CareBoards.Entries
            .Select(board => new TableRow(board.Code, board.Name, string.Join(", ", board.Detail.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(shelf.Areas.NameOf)), board.From, board.To)).Where(Fits),
        ReferenceTable.Organisations => shelf.Organisations.Entries.Select(one => new TableRow(one.Code, one.Name, one.Detail, one.From, one.To)).Where(Fits),
        ReferenceTable.Postcodes => shelf.Postcodes.All(Sought)
            .Select(place => new TableRow(Sought.ToUpperInvariant(), shelf.Areas.NameOf(place.Council), place.Decile is { } decile ? $"{decile}" : "Not known", place.From, place.To)),
    };

    private bool Fits(TableRow row) =>
        row.Name.Contains(Sought, StringComparison.OrdinalIgnoreCase) || row.Code.Contains(Sought, StringComparison.OrdinalIgnoreCase);

    public sealed record TableRow(string Code, string Name, string Detail, DateOnly? From, DateOnly? To);
}
