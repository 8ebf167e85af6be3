using CdopWorkflow.Identity.ReferenceData;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.ReferenceData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.ImportTable;

/// <summary>The way in for a new table: it is checked, and kept aside until somebody confirms it.</summary>
[Authorize(Policy = Policies.Operator)]
[RequestSizeLimit(MostBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + 1_000_000)]
public sealed class ImportTableModel(TakeInReference take) : PageModel
{
    private const int MostBytes = 60_000_000;
    private const int MostFaultsShown = 50;

    private const string Dates = "valid-from and valid-to: the first and the last day, such as 2023-04-01; empty where nothing limits it. Give what closed its last day; do not leave it out";
    private const string Followed = "succeeded-by: the codes of those that took its place, with spaces between";

    [BindProperty]
    public TableForm Form { get; set; } = new();

    public ReferenceTable Table { get; private set; }

    public IReadOnlyList<ReferenceFault> Faults { get; private set; } = [];

    public int MoreFaults { get; private set; }

    public IReadOnlyList<string> Advice => Table switch
    {
        ReferenceTable.Areas =>
            ["kind: Country, Region, Panel or Council", "code: of the Office for National Statistics; for a panel one of your own", "parent: the code of the area around it, one level up", "reference-prefix: three letters, of panels alone, with which the references of its cases begin", Dates, Followed],
        ReferenceTable.CareBoards => ["code: of the Office for National Statistics, or ODS", "councils: the codes of the councils that it overlaps, with spaces between", Dates, Followed],
        ReferenceTable.Organisations => ["code: ODS, up to 12 letters and digits", "kind: hospital, trust, ambulance, gp-practice, hospice, child-health, care-board, council, police, coroner, registrar or other", "Up to 2,000 organisations that notify deaths in your area or are asked about them", Dates, Followed],
        ReferenceTable.Postcodes => ["postcode: full, with or without its space", "council: the code of the upper-tier council", "decile: of deprivation, 1 for the most deprived to 10; empty where it is not known. Say in the source which index it is of", "Or the postcode directory of the Office for National Statistics with its own columns: pcds, dointr, doterm, oslaua or lad25cd, oscty or cty25cd, imd. The whole directory is larger than this page takes: cdop import reference postcodes brings it", Dates],
    };

    public IActionResult OnGet(string table) => Find(table) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string table, CancellationToken cancel)
    {
        if (!Find(table))
        {
            return NotFound();
        }

        if (Form.File is not { Length: > 0 and <= MostBytes })
        {
            ModelState.AddModelError("Form.File", Form.File is { Length: > MostBytes } ? "The file must be smaller than 60 MB. A larger one is brought with cdop import reference" : "Select a file");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = Form.File!.OpenReadStream();
        var (id, faults) = await take.CheckAsync(new BroughtTable(Table, Form.Source!.Trim(), Form.AsAt!.Value, content), cancel);
        if (id is { } kept)
        {
            return LocalRedirect($"/account/reference-data/{Table.Code()}/confirm/{kept}");
        }

        (Faults, MoreFaults) = ([.. faults.OrderBy(fault => fault.Line).Take(MostFaultsShown)], Math.Max(0, faults.Count - MostFaultsShown));
        ModelState.AddModelError("Form.File", faults.Count == 1 ? "Put right the fault in the file. Nothing was changed" : $"Put right the {faults.Count} faults in the file. Nothing was changed");
        return Page();
    }

    private bool Find(string table)
    {
        var known = ReferenceTables.Find(table);
        Table = known ?? default;
        return known is not null;
    }
}
