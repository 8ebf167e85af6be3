using CdopWorkflow.Identity.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Identity.SignIn;

/// <summary>
/// An account with a password nobody knows. A sign-in with an unknown address is checked against it, so that it takes as long as
/// one with a known address and gives nothing away by time.
/// </summary>
public sealed class Decoy
{
    public Decoy(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        Account.PasswordHash = hasher.HashPassword(Account, Secret.Create());
    }

    public Account Account { get; } = new() { Name = "Nobody" };
}
