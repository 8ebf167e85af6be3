namespace CdopWorkflow.Identity.Provider;

/// <summary>What stands in the address with which the provider sends a browser back.</summary>
/// <param name="State">What we sent.</param>
/// <param name="Code">To be redeemed for the ID token.</param>
/// <param name="Issuer">Who answers (RFC 9207), where the provider says so.</param>
/// <param name="Error">Why it did not sign the person in.</param>
public sealed record ProviderReturn(string? State, string? Code, string? Issuer, string? Error);
