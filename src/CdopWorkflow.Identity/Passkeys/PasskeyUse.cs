using Microsoft.AspNetCore.Http.Extensions;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Where a page that takes a passkey is asked for what to sign, and where the answer goes.</summary>
/// <param name="Page">Its path.</param>
/// <param name="ReturnUrl">Where it leads in the end.</param>
/// <param name="Kept">What waits in the page, sealed.</param>
public sealed record PasskeyUse(string Page, string? ReturnUrl, string? Kept = null)
{
    public string Options => Page + new QueryBuilder { { "handler", "PasskeyOptions" } };

    public string Action => Page + new QueryBuilder { { "handler", "Passkey" }, { "ReturnUrl", ReturnUrl ?? "/" } };
}
