using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

[Authorize(Policy = Policies.CoordinatorOrChair)]
public sealed class CertificateModel(ReviewsDb db, CaseKeys cases, PanelsOfPerson panels, AreaTable areas) : PageModel
{
    public DisposalCertificate Certificate { get; private set; } = null!;

    public string PanelName => areas.NameOf(Certificate.Panel);

    public bool KeyIsGone => !Certificate.DestroyedKeys.Any(cases.Has);

    public async Task<IActionResult> OnGetAsync(string certificate, CancellationToken cancel)
    {
        var found = await db.Set<DisposalCertificate>().AsNoTracking().SingleOrDefaultAsync(known => known.Reference == certificate, cancel);
        if (found is null || !DisposedReviews.MayKnow(panels, found.Panel))
        {
            return NotFound();
        }

        Certificate = found;
        return Page();
    }
}
