using CdopWorkflow.Alerts.Cover;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Learning;
using CdopWorkflow.Alerts.LinkedActions;
using CdopWorkflow.Alerts.Snooze;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Staff;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Alerts;

/// <summary>Who answers for an alert, who stands in, and what is put off.</summary>
internal static class LifeRegistration
{
    public static void AddLife(this IServiceCollection services)
    {
        services.AddConsumer<AlertsDb, StaffChanged, LearnStaff>();
        services.AddConsumer<AlertsDb, ActionChanged, LearnActionChanged>();
        services.AddScoped<ActionsOfThemes>();
        services.AddScoped<ReadThemeMemory>();
        services.AddRound<WakeRound>();
        services.AddScoped<StaffDirectory>();
        services.AddScoped<StandIns>();
        services.AddScoped<CoverHandler>();
        services.AddScoped<SnoozeHandler>();
    }
}
