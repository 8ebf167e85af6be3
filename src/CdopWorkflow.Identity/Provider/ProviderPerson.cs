using System.Text.Json;
using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.Identity.Provider;

/// <summary>Whom the provider signed in, after every check.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its name for the person, which never changes.</param>
/// <param name="Claims">What it says about the person, each claim with its values.</param>
/// <param name="IdToken">The token it said it in.</param>
public sealed record ProviderPerson(string Issuer, string Subject, ILookup<string, string> Claims, string IdToken)
{
    public string? Name => Claims["name"].FirstOrDefault(name => name.Trim().Length > 0) ?? Joined(Claims["given_name"].FirstOrDefault(), Claims["family_name"].FirstOrDefault());

    /// <summary>Null where there is none, or the provider says that it is not the person's for certain.</summary>
    public string? Email => Claims["email_verified"].Any(verified => !verified.Equals("true", StringComparison.OrdinalIgnoreCase)) ? null : Claims["email"].FirstOrDefault();

    public string? Session => Claims["sid"].FirstOrDefault();

    /// <summary>When the person last showed the provider who they are.</summary>
    public DateTimeOffset? AuthenticatedAt => long.TryParse(Claims["auth_time"].FirstOrDefault(), out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>The roles that the settings give for these claims; none for someone who is nobody here.</summary>
    public IReadOnlyList<Grant> Grants(ProviderSettings settings) =>
        [.. settings.Roles.Where(role => Claims[role.Claim].Contains(role.Value, StringComparer.Ordinal)).Select(role => new Grant(Enum.Parse<Role>(role.Role), role.Area)).Distinct()];

    public bool ShowedTwoFactors(ProviderSettings settings) =>
        Claims["acr"].Any(settings.SecondFactorAcr.Contains) || Claims["amr"].Any(settings.SecondFactorAmr.Contains);

    /// <summary>The claims of a JSON object: a list gives each of its values.</summary>
    public static IEnumerable<(string Name, string Value)> ClaimsOf(JsonElement json) =>
        json.EnumerateObject().SelectMany(claim => claim.Value.ValueKind == JsonValueKind.Array ? claim.Value.EnumerateArray().Select(value => (claim.Name, value.ToString())) : [(claim.Name, claim.Value.ToString())]);

    private static string? Joined(string? given, string? family) => $"{given} {family}".Trim() is { Length: > 0 } name ? name : null;
}
