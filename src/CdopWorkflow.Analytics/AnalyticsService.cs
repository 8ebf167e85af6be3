using CdopWorkflow.Analytics.Attendance;
using CdopWorkflow.Analytics.Completeness;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.FiguresApi;
using CdopWorkflow.Analytics.OpenData;
using CdopWorkflow.Analytics.Practice;
using CdopWorkflow.Analytics.Publication;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Analytics.Retell;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ScorecardTables;
using CdopWorkflow.Analytics.Suspected;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Analytics.WhatIf;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Analytics;

/// <summary>Anonymised facts, figures with disclosure control, and themes that stand out.</summary>
public static class AnalyticsService
{
    public static ServiceDefinition Definition { get; } = new("analytics", Add, Map, typeof(AnalyticsService));

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AnalyticsOptions>()
            .Bind(configuration.GetSection(AnalyticsOptions.Section))
            .Validate(options => !options.Faults().Any(), "The settings of Analytics are not valid")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AnalyticsOptions>>().Value);
        services.TryAddSingleton(AreaTable.Shipped);

        services.AddServiceDb<AnalyticsDb>("analytics");
        services.AddConsumer<AnalyticsDb, SessionRecalled, LearnRecalledSession<AnalyticsDb>>();
        services.AddConsumer<AnalyticsDb, DeathRecorded, LearnDeathRecorded>();
        services.AddConsumer<AnalyticsDb, DeathRecordWithdrawn, LearnDeathRecordWithdrawn>();
        services.AddConsumer<AnalyticsDb, DeathReviewed, LearnDeathReviewed>();
        services.AddConsumer<AnalyticsDb, DeathReviewRetracted, LearnDeathReviewRetracted>();
        services.AddConsumer<AnalyticsDb, FactorsSuspected, LearnFactorsSuspected>();
        services.AddConsumer<AnalyticsDb, PanelMet, LearnPanelMet>();
        services.AddConsumer<AnalyticsDb, PracticeChanged, LearnPracticeChanged>();
        services.AddRound<ThemeRound>();

        services.AddScoped<ForgetFacts>();
        services.AddScoped<LearnAnew>();
        services.AddScoped<AgreeOnThemes>();
        services.AddScoped<AgreeOnPractices>();
        services.AddScoped<ReviewsInScope>();
        services.AddScoped<WatchThemes>();
        services.AddScoped<WatchMonths>();
        services.AddScoped<ReadHistory>();
        services.AddScoped<MeasurePractice>();

        services.AddScoped<FactQueries>();
        services.AddScoped<FigureBook>();
        services.AddScoped<SuspectedQueries>();
        services.AddScoped<OwnAreas>();
        services.AddScoped<CompletenessQueries>();
        services.AddScoped<Publisher>();
        services.AddSavedThemes();
        services.AddDenominators();
        services.AddScorecard();
        services.AddReports();
        services.AddScoped<OwnFigures>();
        services.AddCube();
        services.AddFigurePages();

        services.AddNavigation(new NavigationItem("Figures", "/analytics", Policies.Figures, 40));
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        OpenDataFiles.Map(endpoints);
        GetFigures.Map(endpoints);
        GetCube.Map(endpoints);
    }
}
