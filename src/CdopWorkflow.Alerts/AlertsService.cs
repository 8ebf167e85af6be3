using CdopWorkflow.Alerts.AddQuestion;
using CdopWorkflow.Alerts.AlertsAudit;
using CdopWorkflow.Alerts.AnswerAlert;
using CdopWorkflow.Alerts.ChangePractice;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Escalation;
using CdopWorkflow.Alerts.Practice;
using CdopWorkflow.Alerts.Retell;
using CdopWorkflow.Alerts.Themes;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Calendar;
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

namespace CdopWorkflow.Alerts;

/// <summary>What the Alerts service consists of.</summary>
public static class AlertsService
{
    public static ServiceDefinition Definition { get; } = new("alerts", Add, Map, typeof(AlertsService));

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        WeekAhead.Calendar.Map(endpoints);
        CalendarAddress.Feed.Map(endpoints);
    }

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertSettings>().Bind(configuration.GetSection("Alerts")).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped(provider => provider.GetRequiredService<IOptionsSnapshot<AlertSettings>>().Value);
        services.TryAddSingleton(AreaTable.Shipped);
        services.TryAddSingleton(WorkingCalendar.England);
        services.AddServiceDb<AlertsDb>("alerts");
        services.AddScoped<IFindRecords, FindInAlerts>();
        services.AddConsumer<AlertsDb, SessionRecalled, LearnRecalledSession<AlertsDb>>();
        services.AddConsumer<AlertsDb, ThemeDetected, LearnThemeDetected>();
        services.AddConsumer<AlertsDb, ThemeNoLongerMet, LearnThemeNoLongerMet>();
        services.AddConsumer<AlertsDb, PracticeMeasured, LearnPracticeMeasured>();
        services.AddRound<EscalationRound>();
        services.AddLife();
        services.AddDelivery(configuration);
        services.AddScoped<AlertAccess>();
        services.AddScoped<AnswerAlertHandler>();
        services.AddScoped<ChangePracticeHandler>();
        services.AddScoped<AddQuestionHandler>();
        services.AddScoped<ForgetActions>();
        services.AddScoped<RetellNotices>();
        services.AddScoped<AgreeOnQuestions>();
        services.AddNavigation(new NavigationItem("Alerts", "/alerts", Policies.Alerts, 400));
    }
}
