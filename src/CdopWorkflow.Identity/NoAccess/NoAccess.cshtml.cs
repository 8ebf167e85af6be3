using CdopWorkflow.Identity.Provider;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.NoAccess;

/// <summary>For someone whom the provider knows and who has no role here: whom to ask. It reads the same whyever that is.</summary>
[AllowAnonymous]
public sealed class NoAccessModel(ProviderSettings settings) : PageModel
{
    public string ProviderName => settings.Name;
}
