using CdopWorkflow.Identity.PasskeyDetails;
using CdopWorkflow.Platform.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Identity.Passkeys;

/// <summary>Passkeys, at the one address where they belong.</summary>
internal static class PasskeyRegistration
{
    public static void AddPasskeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PasskeySettings>().Bind(configuration.GetSection(PasskeySettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PasskeySettings>, ValidPasskeys>();
        services.AddSingleton(provider => new PasskeyAddress(SiteOf(provider.GetRequiredService<IOptions<PasskeySettings>>().Value.Address, provider.GetRequiredService<MailOptions>().PublicAddress)));
        services.AddScoped<PasskeyChallenges>();
        services.AddScoped<PasskeyCeremonies>();
        services.AddScoped<PasskeyLetters>();
        services.AddScoped<AddPasskeyHandler>();
        services.AddScoped<TakePasskeyHandler>();
        services.AddScoped<ChangePasskeyHandler>();
    }

    /// <summary>The address that is set; without one that of the links in letters, and without that this machine.</summary>
    private static PasskeySite? SiteOf(string own, string ofLetters) => own.Length > 0 ? PasskeySite.At(own) : ofLetters.Length > 0 ? PasskeySite.At(ofLetters) : PasskeySite.ThisMachine;

    private sealed class ValidPasskeys : IValidateOptions<PasskeySettings>
    {
        public ValidateOptionsResult Validate(string? name, PasskeySettings options) =>
            options.Faults().ToArray() is { Length: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
