using CdopWorkflow.Platform.Encryption;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CdopWorkflow.Host.Keys;

internal static class KeyRegistration
{
    public static string FolderOf(HostSettings settings) => Path.Combine(settings.DataFolder, "keys");

    public static void AddKeys(this IServiceCollection services, IConfiguration configuration, HostSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => KeyOptions.Read(configuration, settings.Services.Any(service => service.Role is "notifications" or "reviews")));
        services.AddSingleton(provider => new Pkcs11Keys(provider.GetRequiredService<KeyOptions>(), FolderOf(settings)));
        services.AddSingleton<IKeyEncryptionKeys>(provider => provider.GetRequiredService<KeyOptions>().Pkcs11Library is { Length: > 0 }
            ? new RememberedKeys(provider.GetRequiredService<Pkcs11Keys>(), provider.GetRequiredService<TimeProvider>())
            : new KeyRing(FolderOf(settings)));
        services.AddSingleton(provider => new IndexKey(FolderOf(settings), provider.GetRequiredService<IKeyEncryptionKeys>()));
        services.AddSingleton(provider => new CaseKeys(
            provider.GetRequiredService<KeyOptions>().CaseKeys ?? Path.Combine(FolderOf(settings), "cases"), provider.GetRequiredService<IKeyEncryptionKeys>()));
        services.AddSingleton(provider => new Sealer(
            provider.GetRequiredService<IKeyEncryptionKeys>(), provider.GetRequiredService<IndexKey>().Read(), provider.GetRequiredService<CaseKeys>()));
    }
}
