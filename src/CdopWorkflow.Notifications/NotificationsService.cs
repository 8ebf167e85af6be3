using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Access;
using CdopWorkflow.Notifications.Api;
using CdopWorkflow.Notifications.ClosedCases;
using CdopWorkflow.Notifications.CorrectChild;
using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.DecideDuplicate;
using CdopWorkflow.Notifications.Drafts;
using CdopWorkflow.Notifications.Fhir;
using CdopWorkflow.Notifications.ForgetDisposed;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Notifications.Mark;
using CdopWorkflow.Notifications.Matching;
using CdopWorkflow.Notifications.MovePanel;
using CdopWorkflow.Notifications.NotificationsAudit;
using CdopWorkflow.Notifications.NotifyDeath;
using CdopWorkflow.Notifications.OnCall;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Notifications.Retell;
using CdopWorkflow.Notifications.Search;
using CdopWorkflow.Notifications.StopMessages;
using CdopWorkflow.Notifications.TakeBackLink;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Disposed;
using CdopWorkflow.Web.Layout;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CdopWorkflow.Notifications;

/// <summary>Everything the notifications role consists of.</summary>
public static class NotificationsService
{
    public static ServiceDefinition Definition { get; } = new("notifications", Add, Map, typeof(NotificationsService));

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NotificationsOptions>().Bind(configuration.GetSection("Notifications")).ValidateDataAnnotations()
            .Validate(options => !options.Faults().Any(), "A service under Notifications:StopMessages needs a name of its own, an https address and a secret of 32 characters; under Notifications:OnCall each needs an e-mail address")
            .ValidateOnStart();
        services.AddServiceDb<NotificationsDb>("notifications");
        services.AddScoped<IFindRecords, FindInNotifications>();
        services.AddLetters<NotificationsDb>();
        services.AddScoped<TellOnCall>();
        services.AddSingleton<NotifierTraffic>();
        services.AddConsumer<NotificationsDb, SessionRecalled, LearnRecalledSession<NotificationsDb>>();
        services.TryAddSingleton(AreaTable.Shipped);
        services.AddConsumer<NotificationsDb, MachineCredentialIssued, LearnIssuedCredentials>();
        services.AddConsumer<NotificationsDb, MachineCredentialShortened, LearnShortenedCredentials>();
        services.AddConsumer<NotificationsDb, MachineCredentialRevoked, LearnRevokedCredentials>();
        services.AddConsumer<NotificationsDb, ReviewTransferred, MoveDeathOnReviewTransferred>();
        services.AddConsumer<NotificationsDb, ChildCorrected, KeepChildOnChildCorrected>();
        services.AddScoped<KeepCorrectedChild>();
        services.AddScoped<SuspectSameChild>();
        services.AddScoped<FoundDifferent>();
        services.AddConsumer<NotificationsDb, FormPublished, LearnFormPublished>();
        services.AddConsumer<NotificationsDb, RecordsDisposed, ForgetOnRecordsDisposed>();
        services.AddScoped<IDisposedRecords, DisposedNotifications>();
        services.AddScoped<MachineCredentials>();
        services.AddMachineTokens(configuration);
        services.AddScoped<OpenCase>();
        services.AddScoped<QueueStopNotices>();
        services.AddScoped<CorrectStopNotices>();
        services.AddScoped<ChildOfNotice>();
        services.AddSingleton<PostStopNotice>();
        services.AddRound<SendStopNotices>();
        services.AddRound<EscalateStopNotices>();
        services.AddScoped<ReceiveNotifications>();
        services.AddSingleton<ReceiveTogether>();
        services.AddScoped<RefuseNotification>();
        services.AddScoped<EarlierReceipts>();
        services.AddScoped<DraftStore>();
        services.AddRound<ExpireDrafts>();
        services.AddScoped<FurtherForm>();
        services.AddScoped<WordedForm>();
        services.AddScoped<JourneyParts>();
        services.AddScoped<SendDraft>();
        services.AddSingleton<ImportNotifications>();
        services.AddSingleton<ImportClosedCases>();
        services.AddImportPages();
        services.AddScoped<CoordinatorArea>();
        services.AddRound<RenewMatchKeys>();
        services.AddScoped<SearchNotifications>();
        services.AddScoped<MarkNotifications>();
        services.AddScoped<DecideDuplicateHandler>();
        services.AddScoped<TakeBackLinkHandler>();
        services.AddScoped<RetellDeaths>();
        services.AddScoped<RelearnDeaths>();
        services.AddScoped<MoveDeath>();
        services.AddScoped<AgreeOnPanels>();
        services.AddScoped<AgreeOnChildren>();
        services.AddNavigation(new NavigationItem("Notifications", "/notifications/inbox", Policies.Coordinator, Order: 20));
        NotificationsApi.Add(services);
        FhirApi.Add(services);
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        NotificationsApi.Map(routes);
        FhirApi.Map(routes);
    }
}
