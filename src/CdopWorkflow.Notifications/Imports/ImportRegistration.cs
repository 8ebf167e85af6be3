using CdopWorkflow.Notifications.ImportedFile;
using CdopWorkflow.Notifications.MapColumns;
using CdopWorkflow.Notifications.MatchValues;
using CdopWorkflow.Platform.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>What takes files in page by page.</summary>
internal static class ImportRegistration
{
    public static void AddImportPages(this IServiceCollection services)
    {
        services.AddScoped<ImportShelf>();
        services.AddScoped<UploadImport>();
        services.AddScoped<FindValues>();
        services.AddScoped<KeepColumns>();
        services.AddScoped<CheckImport>();
        services.AddScoped<StartImport>();
        services.AddScoped<TakeInPart>();
        services.AddRound<RunImports>();
    }
}
