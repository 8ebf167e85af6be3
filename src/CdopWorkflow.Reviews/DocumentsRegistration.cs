using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Documents.Scanning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews;

/// <summary>The documents of a review, and the scanner that looks at them.</summary>
internal static class DocumentsRegistration
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddOptions<DocumentOptions>().BindConfiguration(DocumentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DocumentOptions>>().Value);
        services.AddOptions<ScannerOptions>().BindConfiguration(ScannerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ScannerOptions>>().Value);

        services.AddSingleton<ClamScanner>();
        services.AddScoped<ReadUpload>();
        services.AddScoped<DocumentFile>();
        services.AddScoped<UploadDocuments>();
        services.AddScoped<MarkDocument>();
        services.AddScoped<RemoveDocument>();
        services.AddRound<ScanWaitingDocuments>();
    }
}
