using CdopWorkflow.Identity.Provider;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Identity.SignInFailed;

/// <summary>Where an answer of the provider leads that does not count, whatever was wrong with it.</summary>
[AllowAnonymous]
public sealed class SignInFailedModel(ProviderSettings settings) : PageModel
{
    public string ProviderName => settings.Name;
}
