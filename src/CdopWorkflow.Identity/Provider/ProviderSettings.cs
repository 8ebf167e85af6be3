using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Identity.Provider;

/// <summary>An OpenID Connect provider that signs people in. Section "Identity:Provider"; without an authority there is none.</summary>
public sealed record ProviderSettings
{
    public const string Section = "Identity:Provider";

    /// <summary>As people know it: "NHS Care Identity".</summary>
    public string Name { get; init; } = "your organisation";

    /// <summary>Its address, below which it describes itself.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>What is asked for, separated by spaces.</summary>
    public string Scopes { get; init; } = "openid profile email";

    /// <summary>What claims give which role where. Who brings none of them has no access.</summary>
    public IReadOnlyList<ClaimedRole> Roles { get; init; } = [];

    /// <summary>Values of acr that stand for two factors.</summary>
    public IReadOnlyList<string> SecondFactorAcr { get; init; } = [];

    /// <summary>Values of amr any of which stands for a second factor.</summary>
    public IReadOnlyList<string> SecondFactorAmr { get; init; } = [];

    /// <summary>Sent as acr_values, for providers that ask for a second factor on demand.</summary>
    public string AskForAcr { get; init; } = "";

    public bool IsSetUp => Authority.Length > 0;

    public IEnumerable<string> Faults(AreaTable areas)
    {
        if (!IsSetUp)
        {
            yield break;
        }

        if (!ProviderMetadata.MayBeAsked(Authority))
        {
            yield return "Identity:Provider:Authority must begin with https://, except on this machine";
        }

        if (ClientId.Length == 0)
        {
            yield return "Identity:Provider:ClientId is missing";
        }

        if (!Scopes.Split(' ').Contains("openid"))
        {
            yield return "Identity:Provider:Scopes must contain openid";
        }

        if (Roles.Count == 0)
        {
            yield return "Identity:Provider:Roles is empty: nobody could get in";
        }

        foreach (var (role, number) in Roles.Select((role, number) => (role, number)))
        {
            if (role.Claim.Length == 0 || role.Value.Length == 0)
            {
                yield return $"Identity:Provider:Roles:{number} needs a Claim and a Value";
            }

            if (!Enum.TryParse<Role>(role.Role, out _) || !char.IsLetter(role.Role[0]))
            {
                yield return $"Identity:Provider:Roles:{number}:Role is none of {string.Join(", ", Enum.GetNames<Role>())}";
            }

            if (areas.Find(role.Area) is null)
            {
                yield return $"Identity:Provider:Roles:{number}:Area is no area: {role.Area}";
            }
        }
    }
}
