using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

[Authorize(Policy = Policies.CoordinatorOrChair)]
public sealed class RetentionModel(ReviewsDb db, FindDue find, MyPanels mine, PanelsOfPerson panels, AreaTable areas, ReviewsOptions options) : PageModel
{
    private const int CertificatesShown = 100;

    public RetentionSchedule Schedule { get; } = RetentionSchedule.Of(options);

    public IReadOnlyList<DueCase> Due { get; private set; } = [];

    public IReadOnlyList<DisposalCertificate> Certificates { get; private set; } = [];

    public DateOnly Today => panels.Today;

    public bool Coordinates(string panel) => panels.Coordinates(panel);

    public string NameOf(string panel) => areas.NameOf(panel);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        string[] own = [.. mine.As(Role.Coordinator).Union(mine.As(Role.Chair))];
        Due = await find.OfAsync(own, cancel);
        Certificates = await db.Set<DisposalCertificate>().AsNoTracking().Where(certificate => own.Contains(certificate.Panel))
            .OrderByDescending(certificate => certificate.DisposedAt).Take(CertificatesShown).ToListAsync(cancel);
    }
}
