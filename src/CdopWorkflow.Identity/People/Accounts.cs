using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.StaffNews;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Identity;

namespace CdopWorkflow.Identity.People;

/// <summary>Opens accounts: for the first administrator, for demonstration data, and, without a password yet, for invited people.</summary>
public sealed class Accounts(IdentityDb db, UserManager<Account> users, AreaTable areas, TellOfStaff staff, PasswordRules rules, TimeProvider clock)
{
    /// <param name="name">As the person writes it.</param>
    /// <param name="email">With which the person signs in.</param>
    /// <param name="password">Null for someone who is to set it with a link.</param>
    /// <param name="grants">At least one role in an area.</param>
    /// <param name="cancel">Ends the attempt; nothing is kept of it.</param>
    public async Task<Decision<Guid>> CreateAsync(string name, string email, string? password, IReadOnlyList<Grant> grants, CancellationToken cancel)
    {
        Decision<Guid>? decision = null;
        await db.InTransactionAsync(async () => decision = await CreateWithinAsync(name, email, password, grants), cancel);
        return decision!;
    }

    internal async Task<Decision<Guid>> CreateWithinAsync(string name, string email, string? password, IReadOnlyList<Grant> grants)
    {
        var account = new Account { Id = Guid.CreateVersion7(), Name = name.Trim(), Email = email.Trim(), UserName = email.Trim(), CreatedAt = clock.GetUtcNow() };
        account.Grants.AddRange(grants.Distinct().Select(grant => new AccountGrant { AccountId = account.Id, Role = grant.Role, Area = grant.Area }));
        if (await RefusalOfAsync(account, password) is { } refusal)
        {
            db.Audit("AccountRefused", "account", Area(grants), refusal.Reason);
            return new[] { refusal };
        }

        staff.Tell(account);
        await (password is null ? users.CreateAsync(account) : users.CreateAsync(account, password)).ThrowIfFailed();
        db.Audit("AccountCreated", account.Id.ToString(), Area(grants), string.Join(", ", grants));
        return new Decision<Guid>(account.Id);
    }

    private async Task<Refusal?> RefusalOfAsync(Account account, string? password) => account switch
    {
        { Name: "" } => new Refusal("Name", "Enter a name"),
        { Grants: [] } => new Refusal("Role", "Select a role"),
        _ when !EmailAddress.IsPlausible(account.Email!) => new Refusal("Email", "Enter an email address in the correct format, like name@example.org"),
        _ when account.Grants.Find(grant => areas.Find(grant.Area) is null) is { } unknown => new Refusal("Area", $"There is no area {unknown.Area}"),
        _ when await users.FindByEmailAsync(account.Email!) is not null => new Refusal("Email", "Someone with this email address already has an account"),
        _ when password is not null && rules.RefusalOf(password, account.Name, account.Email!) is { } reason => new Refusal("Password", reason),
        _ => null,
    };

    private static string Area(IReadOnlyList<Grant> grants) => grants.Count == 0 ? "" : grants[0].Area;
}
