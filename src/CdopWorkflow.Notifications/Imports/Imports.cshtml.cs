using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>
/// The files of notifications that were uploaded in the coordinator's area, and the way in for a new one. It is kept in memory while it
/// is read: nothing of it is written to a disk unsealed.
/// </summary>
[Authorize(Policy = Policies.Coordinator)]
[RequestFormLimits(MemoryBufferThreshold = int.MaxValue)]
public sealed class ImportsModel(ImportShelf shelf, UploadImport upload, CoordinatorArea area, AreaTable areas, IOptions<NotificationsOptions> options) : PageModel
{
    [BindProperty]
    public UploadImportForm Form { get; set; } = new();

    public IReadOnlyList<ImportFile> Files { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Panels => [.. area.PanelsOfToday().Select(panel => new SelectListItem(areas.NameOf(panel), panel))];

    public NotificationsOptions Limits => options.Value;

    public string NameOf(ImportFile file) => shelf.NameOf(file);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var panels = area.PanelsOfToday();
        var panel = panels.Count == 1 ? panels[0] : panels.FirstOrDefault(one => one == Form.Panel);
        if (panel is null)
        {
            ModelState.AddModelError("Form.Panel", "Select the panel that the file is for");
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancel);
        }

        var (file, fault) = await upload.HandleAsync(Form, panel!, cancel);
        if (file is null)
        {
            ModelState.AddModelError("Form.File", fault!);
            return await ShowAsync(cancel);
        }

        return LocalRedirect($"/notifications/imports/{file.Id}/map-columns");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Files = await shelf.NewestAsync(cancel);
        return Page();
    }
}
