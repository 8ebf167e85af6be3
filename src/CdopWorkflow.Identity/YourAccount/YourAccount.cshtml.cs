using CdopWorkflow.Identity.Data;
using CdopWorkflow.Identity.Provider;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.YourAccount;

[Authorize(Policy = Policies.SignedIn)]
public sealed class YourAccountModel(CurrentPerson current, SecondFactors factors, SessionRegister sessions, IdentityDb db, ProviderSettings provider, AreaTable areas) : PageModel
{
    public bool HasApp { get; private set; }

    public int RecoveryCodes { get; private set; }

    /// <summary>Whether the password, the app and the roles are kept elsewhere.</summary>
    public bool FromProvider { get; private set; }

    public string ProviderName => provider.Name;

    public int Passkeys { get; private set; }

    public int Sessions { get; private set; }

    public Person Person => current.Value;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // someone whom another installation signed in keeps no account here
        if (Guid.TryParse(Person.AccountId, out var account))
        {
            HasApp = await factors.HasAuthenticatorAsync(account, cancel);
            RecoveryCodes = await factors.RecoveryCodesLeftAsync(account, cancel);
            FromProvider = await db.Accounts.AnyAsync(row => row.Id == account && row.FromProvider, cancel);
            Passkeys = await db.Passkeys.CountAsync(row => row.AccountId == account, cancel);
            Sessions = (await sessions.LiveAsync(account, cancel)).Count;
        }
    }

    public string NameOf(string area) => areas.NameOf(area);
}
