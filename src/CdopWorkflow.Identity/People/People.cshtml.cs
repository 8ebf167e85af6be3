using CdopWorkflow.Identity.Data;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.People;

[Authorize(Policy = Policies.Administrator)]
public sealed class PeopleModel(IdentityDb db, KeptAreas kept, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>Active accounts without a password: the person has not used the link.</summary>
    public IReadOnlyList<Account> Waiting { get; private set; } = [];

    /// <summary>Machine credentials of the administrator’s areas that stop working within 30 days.</summary>
    public int ExpiringMachines { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await db.Accounts.AsNoTracking().Include(account => account.Grants).OrderBy(account => account.Name).ToListAsync(cancel);
        Accounts = [.. all.Where(kept.Keeps)];
        Waiting = [.. Accounts.Where(account => account is { Active: true, PasswordHash: null, FromProvider: false }).OrderBy(account => account.CreatedAt)];
        var (now, soon) = (clock.GetUtcNow(), clock.GetUtcNow().AddDays(30));
        var expiring = await db.Machines.AsNoTracking().Where(machine => machine.RevokedAt == null && machine.ValidUntil > now && machine.ValidUntil < soon).ToListAsync(cancel);
        ExpiringMachines = expiring.Count(kept.Keeps);
    }

    public string RolesOf(Account account) =>
        string.Join("; ", account.Held.GroupBy(grant => grant.Role).Select(grants => $"{grants.Key.Label()}: {string.Join(", ", grants.Select(grant => kept.NameOf(grant.Area)))}"));
}
