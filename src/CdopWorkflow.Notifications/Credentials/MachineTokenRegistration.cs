using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.Credentials;

/// <summary>Tokens of a provider beside our own credentials, where one is set up.</summary>
internal static class MachineTokenRegistration
{
    public static void AddMachineTokens(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MachineTokenSettings>().Bind(configuration.GetSection(MachineTokenSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MachineTokenSettings>, ValidProvider>();
        services.AddSingleton<MachineTokens>();
    }

    private sealed class ValidProvider : IValidateOptions<MachineTokenSettings>
    {
        public ValidateOptionsResult Validate(string? name, MachineTokenSettings options) =>
            options.Faults().ToArray() is { Length: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
