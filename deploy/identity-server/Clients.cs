using Duende.IdentityServer.Models;

namespace CdopWorkflow.IdentityServer;

/// <summary>clients.json: who may ask this server for tokens, and for what. Secrets stand in the environment.</summary>
public sealed record ClientSettings(string Application, People People, Machines Machines);

/// <param name="GroupsClaim">The claim whose values the product's settings map to roles and areas.</param>
public sealed record People(string ClientId, string[] Scopes, string ReturnPath, string SignedOutPath, string BackChannelPath, string GroupsClaim);

public sealed record Machines(string Audience, string Scope, string AreaClaim, MachineSystem[] Systems);

/// <param name="Area">Code of the area whose deaths it notifies.</param>
public sealed record MachineSystem(string ClientId, string Area);

/// <summary>The same in the words of the server.</summary>
public static class Clients
{
    public static IEnumerable<IdentityResource> Resources(ClientSettings settings) =>
        [new IdentityResources.OpenId(), new IdentityResources.Profile(), new IdentityResources.Email(), new("groups", "Groups", [settings.People.GroupsClaim])];

    public static IEnumerable<ApiScope> Scopes(ClientSettings settings) => [new(settings.Machines.Scope, "Notify deaths")];

    public static IEnumerable<ApiResource> Apis(ClientSettings settings) => [new(settings.Machines.Audience, "CdopWorkflow") { Scopes = { settings.Machines.Scope } }];

    public static IEnumerable<Client> All(ClientSettings settings, Func<string, string> secretOf) =>
        settings.Machines.Systems.Select(system => ForMachine(settings.Machines, system, secretOf(system.ClientId))).Prepend(ForPeople(settings, secretOf(settings.People.ClientId)));

    /// <summary>Authorization code with PKCE. The product keeps no refresh token, and asks again at the next sign-in.</summary>
    private static Client ForPeople(ClientSettings settings, string secret) => new()
    {
        ClientId = settings.People.ClientId,
        ClientSecrets = { new Secret(secret.Sha256()) },
        AllowedGrantTypes = GrantTypes.Code,
        RequirePkce = true,
        RequireConsent = false,
        AllowedScopes = settings.People.Scopes,
        RedirectUris = { settings.Application + settings.People.ReturnPath },
        PostLogoutRedirectUris = { settings.Application + settings.People.SignedOutPath },
        BackChannelLogoutUri = settings.Application + settings.People.BackChannelPath,
        BackChannelLogoutSessionRequired = true,
    };

    private static Client ForMachine(Machines machines, MachineSystem system, string secret) => new()
    {
        ClientId = system.ClientId,
        ClientSecrets = { new Secret(secret.Sha256()) },
        AllowedGrantTypes = GrantTypes.ClientCredentials,
        AllowedScopes = { machines.Scope },
        AccessTokenLifetime = 600,
        ClientClaimsPrefix = "",
        Claims = { new ClientClaim(machines.AreaClaim, system.Area) },
    };
}
