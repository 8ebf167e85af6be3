using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>A provider whose access tokens (JWT) open the API to machines. Section "Notifications:Provider"; without an authority there is none.</summary>
public sealed record MachineTokenSettings
{
    public const string Section = "Notifications:Provider";

    /// <summary>Its address, below which it describes itself.</summary>
    public string Authority { get; init; } = "";

    /// <summary>What its tokens call this API.</summary>
    public string Audience { get; init; } = "";

    /// <summary>What a token must allow.</summary>
    public string Scope { get; init; } = "cdop.notify";

    /// <summary>The claim that says what it allows: words in one text, or a list.</summary>
    public string ScopeClaim { get; init; } = "scope";

    /// <summary>The claim that names the system.</summary>
    public string SystemClaim { get; init; } = "client_id";

    /// <summary>The claim with codes of the areas whose deaths the system may notify; empty where tokens know no areas.</summary>
    public string AreaClaim { get; init; } = "";

    public bool IsSetUp => Authority.Length > 0;

    public IEnumerable<string> Faults()
    {
        if (!IsSetUp)
        {
            yield break;
        }

        if (!ProviderMetadata.MayBeAsked(Authority))
        {
            yield return "Notifications:Provider:Authority must begin with https://, except on this machine";
        }

        if (Audience.Length == 0)
        {
            yield return "Notifications:Provider:Audience is missing: any token of the provider would do";
        }

        if (Scope.Length == 0 || ScopeClaim.Length == 0 || SystemClaim.Length == 0)
        {
            yield return "Notifications:Provider needs a Scope, a ScopeClaim and a SystemClaim";
        }
    }
}
