using CdopWorkflow.Alerts.CalendarAddress;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Deliveries;
using CdopWorkflow.Alerts.Inbox;
using CdopWorkflow.Alerts.News;
using CdopWorkflow.Alerts.Subscriptions;
using CdopWorkflow.Alerts.Webhooks;
using CdopWorkflow.Alerts.WeekAhead;
using CdopWorkflow.Alerts.WhoWasTold;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Alerts;

/// <summary>How an alert reaches people and machines.</summary>
internal static class DeliveryRegistration
{
    public static void AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLetters<AlertsDb>();
        services.AddScoped<UnreadNews>();
        services.AddScoped<SubscriptionsHandler>();
        services.AddScoped<NewsReaders>();
        services.AddScoped<AlertLetters>();
        services.AddScoped<ReadDeliveries>();
        services.AddScoped<DueDays>();
        services.AddScoped<CalendarFeeds>();
        services.AddScoped<ReadWhoWasTold>();
        AddWebhooks(services, configuration);

        // after the rounds that something to tell comes from
        services.AddRound<TellRound>();
        services.AddRound<WeekAheadRound>();
    }

    private static void AddWebhooks(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookSettings>().Bind(configuration.GetSection(WebhookSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<WebhookSettings>>().Value);
        services.AddSingleton<WebhookSender>();
        services.AddScoped<QueueWebhooks>();
        services.AddScoped<SendWebhooks>();
        services.AddScoped<WebhooksHandler>();
        services.AddSingleton<WebhookWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookWorker>());
        services.AddNavigation(new NavigationItem("Webhooks", "/alerts/webhooks", Policies.Operator, 730));
    }
}
