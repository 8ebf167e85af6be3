using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.Provider;

/// <summary>Signing in through an OpenID Connect provider, where one is set up.</summary>
internal static class ProviderRegistration
{
    public static void AddProvider(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProviderSettings>().Bind(configuration.GetSection(ProviderSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProviderSettings>, ValidProvider>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ProviderSettings>>().Value);
        services.AddSingleton(provider => new ProviderMetadata(provider.GetRequiredService<ProviderSettings>().Authority));
        services.AddSingleton<ProviderTokens>();
        services.AddSingleton<ProviderClient>();
        services.AddScoped<ProviderRequests>();
        services.AddScoped<ProviderSignInHandler>();
    }

    public static void MapProvider(this IEndpointRouteBuilder routes)
    {
        BeginAtProvider.Map(routes);
        ReturnFromProvider.Map(routes);
        BackChannelSignOut.Map(routes);
    }

    private sealed class ValidProvider(AreaTable areas) : IValidateOptions<ProviderSettings>
    {
        public ValidateOptionsResult Validate(string? name, ProviderSettings options) =>
            options.Faults(areas).ToArray() is { Length: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
