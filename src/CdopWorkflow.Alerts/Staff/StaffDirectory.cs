using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.Staff;

/// <summary>The safeguarding leads and chairs, and England's analysts and administrators, whose accounts are open.</summary>
public sealed class StaffDirectory(AlertsDb db, OwnSecrets secrets)
{
    public const string Purpose = "staff";

    private IReadOnlyList<StaffPerson>? all;

    /// <summary>In order of name.</summary>
    public async Task<IReadOnlyList<StaffPerson>> AllAsync(CancellationToken cancel) => all ??=
    [
        .. (await db.Staff.AsNoTracking().Include(member => member.Roles).Where(member => member.IsOpen && member.Roles.Count > 0).ToListAsync(cancel))
            .Select(Open).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.AccountId, StringComparer.Ordinal),
    ];

    public async Task<StaffPerson?> FindAsync(string accountId, CancellationToken cancel) =>
        (await AllAsync(cancel)).FirstOrDefault(person => person.AccountId == accountId);

    private StaffPerson Open(StaffMember member) => new(
        member.AccountId, secrets.Read(Purpose, member.Name), secrets.Read(Purpose, member.Email), [.. member.Roles.Select(role => new Grant(role.Role, role.Area))]);
}
