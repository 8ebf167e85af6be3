using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Agreements;

/// <summary>The agreements of a panel as they stand today.</summary>
public sealed class AgreementRegister(ReviewsDb db, TimeProvider clock)
{
    /// <summary>One line for each of the agencies, in their order.</summary>
    public async Task<IReadOnlyList<AgreementStanding>> OfAsync(string panel, IEnumerable<string> agencies, CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var recorded = await db.SharingAgreements.AsNoTracking().Include(agreement => agreement.Approvals).Where(agreement => agreement.Panel == panel).ToListAsync(cancel);
        return
        [
            .. agencies.Select(agency =>
            {
                var latest = recorded.Where(agreement => agreement.Agency.Equals(agency, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(agreement => agreement.RecordedAt).ThenBy(agreement => agreement.Id).LastOrDefault();
                return new AgreementStanding(agency, latest, latest?.Approvals.MaxBy(approval => (approval.Until, approval.ApprovedAt)), today);
            }),
        ];
    }
}
