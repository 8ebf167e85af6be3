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
            : new KeyRing(FolderOf(settings), hasBegun: HoldsCases(provider, settings)));
        services.AddSingleton(provider => new IndexKey(FolderOf(settings), provider.GetRequiredService<IKeyEncryptionKeys>()));
        services.AddSingleton(provider => new CaseKeys(
            CaseFolderOf(provider, settings), provider.GetRequiredService<IKeyEncryptionKeys>()));
        services.AddSingleton(provider => new Sealer(
            provider.GetRequiredService<IKeyEncryptionKeys>(), provider.GetRequiredService<IndexKey>().Read(), provider.GetRequiredService<CaseKeys>()));
    }

    private static string CaseFolderOf(IServiceProvider provider, HostSettings settings) => provider.GetRequiredService<KeyOptions>().CaseKeys ?? Path.Combine(FolderOf(settings), "cases");

    /// <summary>Keys of cases lie under the installation's: where there is one, there was another.</summary>
    private static bool HoldsCases(IServiceProvider provider, HostSettings settings) =>
        CaseFolderOf(provider, settings) is var folder && Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.key", SearchOption.AllDirectories).Any();
}
