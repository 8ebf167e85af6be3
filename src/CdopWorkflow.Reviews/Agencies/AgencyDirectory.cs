using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Agencies;

/// <summary>The agencies of a panel and the people to ask there.</summary>
public sealed class AgencyDirectory(ReviewsDb db, Sealer sealer)
{
    /// <summary>By agency; those that nobody entered anyone for are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, AgencyPeople>> OfAsync(string panel, CancellationToken cancel) =>
        (await db.AgencyContacts.AsNoTracking().Where(contact => contact.Panel == panel).ToListAsync(cancel))
            .ToDictionary(contact => contact.Agency, contact => sealer.Open<AgencyPeople>(contact.People), StringComparer.OrdinalIgnoreCase);
}
