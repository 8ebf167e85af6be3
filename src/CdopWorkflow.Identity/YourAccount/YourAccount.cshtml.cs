using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.YourAccount;

[Authorize(Policy = Policies.SignedIn)]
public sealed class YourAccountModel(CurrentPerson current, SecondFactors factors, AreaTable areas) : PageModel
{
    public bool HasApp { get; private set; }

    public int RecoveryCodes { get; private set; }

    public Person Person => current.Value;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // someone whom another installation signed in keeps no account here
        if (Guid.TryParse(Person.AccountId, out var account))
        {
            HasApp = await factors.HasAuthenticatorAsync(account, cancel);
            RecoveryCodes = await factors.RecoveryCodesLeftAsync(account, cancel);
        }
    }

    public string NameOf(string area) => areas.NameOf(area);
}
