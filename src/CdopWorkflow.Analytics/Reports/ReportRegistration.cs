using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Comparisons;
using CdopWorkflow.Analytics.Releases;
using CdopWorkflow.Analytics.ReportFiles;
using CdopWorkflow.Platform.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>What reports and their releases need.</summary>
internal static class ReportRegistration
{
    internal static void AddReports(this IServiceCollection services)
    {
        services.AddScoped<ReportShelf>();
        services.AddScoped<ReportComparisons>();
        services.AddScoped<AttendanceQueries>();
        services.AddScoped<FreezeFigures>();
        services.AddScoped<BeginReport>();
        services.AddScoped<WriteWords>();
        services.AddScoped<SignVersion>();
        services.AddScoped<PublishVersion>();
        services.AddScoped<AskOverride>();
        services.AddScoped<BeginNextVersion>();
        services.AddScoped<DiscardDraft>();
        services.AddScoped<ReleaseBook>();
        services.AddMemoryCache();
        services.AddSingleton<PdfPress>();
        services.AddRound<RestateChangedReports>();
    }
}
