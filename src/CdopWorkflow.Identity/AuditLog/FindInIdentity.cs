using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.AuditLog;

/// <summary>What an address of this service names: an account, which is everybody's in whose area it has a role, or a machine's credential.</summary>
internal sealed class FindInIdentity(IdentityDb db) : IFindRecords
{
    public async Task<NamedRecord?> FindAsync(string word, CancellationToken cancel)
    {
        if (Guid.TryParse(word, out var id) && await db.Accounts.AsNoTracking().Include(known => known.Grants).SingleOrDefaultAsync(known => known.Id == id, cancel) is { } account)
        {
            return new NamedRecord($"{id}", [.. account.Grants.Select(grant => grant.Area).Distinct()]);
        }

        return await db.Machines.Where(machine => machine.KeyId == word).Select(machine => machine.Area).FirstOrDefaultAsync(cancel) is { } area
            ? new NamedRecord(word, [area])
            : null;
    }
}
