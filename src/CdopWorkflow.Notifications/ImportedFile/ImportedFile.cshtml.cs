using System.Text;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.ImportedFile;

/// <summary>What the check found, how far the import has come, and the lines that were not taken in.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ImportedFileModel(ImportShelf shelf, StartImport start, NotificationsDb db, Sealer sealer) : PageModel
{
    public ImportFile Upload { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public IReadOnlyList<RejectedFileLine> Faults { get; private set; } = [];

    /// <summary>Whether it has values that stand for our codes only because somebody said so.</summary>
    public bool HasValues => shelf.ColumnsOf(Upload)?.Values.Count > 0;

    public ImportProgress Progress { get; private set; } = new(0, 0, 0, 0, 0);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) ? NotFound() : Upload.State == ImportState.Arrived ? LocalRedirect($"/notifications/imports/{id}/map-columns") : Page();

    public async Task<IActionResult> OnPostStartAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Answer(await start.StartAsync(Upload, cancel), "The import has begun") : NotFound();

    public async Task<IActionResult> OnPostGiveUpAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Answer(await start.GiveUpAsync(Upload, cancel), "The file was given up and its lines were deleted") : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetRejectedAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var parts = await db.ImportParts.AsNoTracking().Where(part => part.FileId == id && part.Rejections != null).OrderBy(part => part.Number).Select(part => part.Rejections!).ToListAsync(cancel);
        db.Audit("ImportRejectionsRead", Upload.Id.ToString(), Upload.Panel, "download");
        await db.SaveChangesAsync(cancel);
        return new FileContentResult(Encoding.UTF8.GetBytes(RejectedCsv.Of(shelf.HeaderOf(Upload), parts.SelectMany(sealer.Open<RejectedFileLine[]>))), "text/csv; charset=utf-8") { FileDownloadName = "rejected.csv" };
    }

    private IActionResult Answer(string? refusal, string notice)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }

        TempData["Notice"] = notice;
        return LocalRedirect($"/notifications/imports/{Upload.Id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, cancel) is not { } file)
        {
            return false;
        }

        (Upload, Name, Faults) = (file, shelf.NameOf(file), shelf.FaultsOf(file));
        var parts = await db.ImportParts.AsNoTracking().Where(part => part.FileId == id && part.DoneAt != null).Select(part => new { part.Opened, part.Waiting, part.KnownAlready, part.Rejected }).ToListAsync(cancel);
        Progress = new(parts.Sum(part => part.Opened + part.Waiting + part.KnownAlready + part.Rejected), parts.Sum(part => part.Opened), parts.Sum(part => part.Waiting), parts.Sum(part => part.KnownAlready), parts.Sum(part => part.Rejected));
        return true;
    }
}
