using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Web.Disposed;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>Tells a coordinator or chair of the panel, and nobody else, that the records of a case were disposed of.</summary>
public sealed class DisposedReviews(ReviewsDb db, PanelsOfPerson panels) : IDisposedRecords
{
    public Type Service => typeof(ReviewsService);

    public async Task<DateOnly?> DisposedOnAsync(string reference, CancellationToken cancel)
    {
        var certificate = await db.Set<DisposalCertificate>().AsNoTracking().SingleOrDefaultAsync(known => known.Reference == reference, cancel);
        return certificate is not null && MayKnow(panels, certificate.Panel) ? UkTime.DateOf(certificate.DisposedAt) : null;
    }

    internal static bool MayKnow(PanelsOfPerson panels, string panel) => panels.Coordinates(panel) || panels.Chairs(panel);
}
