using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Staff;

/// <summary>Who holds which role, among those who can sign in today.</summary>
public sealed class StaffDirectory(ReviewsDb db, Sealer sealer, AreaTable areas, TimeProvider clock)
{
    /// <summary>Everyone with the role in the area, in one that contains it, or in one that took its place, in order of name.</summary>
    /// <param name="role">For example the chair.</param>
    /// <param name="areaCode">Code of a panel, a region or England.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<StaffPerson>> WithRoleAsync(Role role, string areaCode, CancellationToken cancel)
    {
        var around = Answering(areaCode);
        return Open(await db.Set<StaffMember>().AsNoTracking()
            .Where(member => member.IsOpen && member.Roles.Any(held => held.Role == role && around.Contains(held.Area))).ToListAsync(cancel));
    }

    /// <summary>Everyone with one of the roles in one of the areas, or in one around it, in order of name.</summary>
    public async Task<IReadOnlyList<StaffPerson>> WithAnyRoleAsync(IReadOnlyCollection<Role> roles, IReadOnlyCollection<string> areaCodes, CancellationToken cancel)
    {
        string[] around = [.. areaCodes.SelectMany(Answering).Distinct()];
        return Open(await db.Set<StaffMember>().AsNoTracking()
            .Where(member => member.IsOpen && member.Roles.Any(held => roles.Contains(held.Role) && around.Contains(held.Area))).ToListAsync(cancel));
    }

    /// <summary>One person, whether the account is open or not; null where nobody is known by the id.</summary>
    public async Task<StaffPerson?> FindAsync(string accountId, CancellationToken cancel) =>
        await db.Set<StaffMember>().AsNoTracking().SingleOrDefaultAsync(known => known.AccountId == accountId, cancel) is { } member ? Open(member) : null;

    private IReadOnlyList<string> Answering(string areaCode) => areas.AnsweringFor(areaCode, UkTime.DateOf(clock.GetUtcNow()));

    private IReadOnlyList<StaffPerson> Open(IEnumerable<StaffMember> members) =>
        [.. members.Select(Open).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.AccountId, StringComparer.Ordinal)];

    private StaffPerson Open(StaffMember member) => new(member.AccountId, sealer.Open<string>(member.Name), sealer.Open<string>(member.Email));
}
