using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.YourAccount;

[Authorize(Policy = Policies.SignedIn)]
public sealed class YourAccountModel(CurrentPerson current, AreaTable areas) : PageModel
{
    public Person Person => current.Value;

    public string NameOf(string area) => areas.NameOf(area);
}
