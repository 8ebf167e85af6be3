using CdopWorkflow.Identity.People;

namespace CdopWorkflow.Identity.Provider;

/// <summary>What this browser was sent to the provider with. Nothing that comes back counts without it.</summary>
/// <param name="State">Comes back in the address.</param>
/// <param name="Nonce">Comes back in the ID token.</param>
/// <param name="Verifier">Shows the provider that whoever redeems the code also asked for it (PKCE).</param>
/// <param name="ReturnAddress">Where the provider was told to send the browser back to.</param>
/// <param name="Wanted">The page that was asked for.</param>
/// <param name="Confirms">The account that only confirms who it is; null for a sign-in.</param>
/// <param name="Until">When an answer comes too late.</param>
public sealed record ProviderRequest(string State, string Nonce, string Verifier, string ReturnAddress, string Wanted, Guid? Confirms, DateTimeOffset Until)
{
    public static ProviderRequest Create(string returnAddress, string wanted, Guid? confirms, DateTimeOffset until) =>
        new(Secret.Create(), Secret.Create(), Secret.Create(), returnAddress, wanted, confirms, until);
}
