using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.BreakGlass;

/// <summary>Who opened which case of the area in an emergency, why and until when; and the end of it.</summary>
[Authorize(Policy = Policies.CoordinatorOrAuditor)]
public sealed class OpeningsModel(OpenedCases cases, ReviewsDb db, Sealer sealer, AreaTable areas, TimeProvider clock) : PageModel
{
    private const int Shown = 200;

    public IReadOnlyList<(OpenedCase Opened, string Reason)> Known { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string NameOf(string panel) => areas.NameOf(panel);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Known = (await cases.KnownAsync(Shown, cancel)).ConvertAll(opened => (opened, sealer.OpenWords(opened.Reason)));
        db.Audit("OpenedCasesRead", "", Known.Select(known => known.Opened.Panel).Distinct().Take(2).ToList() is [var only] ? only : "", $"{Known.Count}");
        await db.SaveChangesAsync(cancel);
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm(Name = "Opened")] Guid opened, CancellationToken cancel)
    {
        TempData["Notice"] = await cases.EndAsync(opened, cancel) ? "The case is closed" : "That case was closed already";
        return LocalRedirect("/reviews/openings");
    }
}
