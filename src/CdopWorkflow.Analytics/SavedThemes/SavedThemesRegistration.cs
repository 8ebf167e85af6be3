using CdopWorkflow.Analytics.BackTest;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Analytics.SavedThemes;

/// <summary>What themes are kept, built and tested with.</summary>
internal static class SavedThemesRegistration
{
    public static void AddSavedThemes(this IServiceCollection services)
    {
        services.AddScoped<ThemeBook>();
        services.AddScoped<ThemeAccess>();
        services.AddScoped<KeepThemes>();
        services.AddSingleton<BackTestDesk>();
    }
}
