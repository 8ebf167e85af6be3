using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Accept;
using CdopWorkflow.Reviews.AcceptTransfer;
using CdopWorkflow.Reviews.Correct;
using CdopWorkflow.Reviews.CorrectChild;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.EscalatedAlerts;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.LinkNotifications;
using CdopWorkflow.Reviews.NationalExport;
using CdopWorkflow.Reviews.NotificationsAfterEnd;
using CdopWorkflow.Reviews.OfferTransfer;
using CdopWorkflow.Reviews.OpenReview;
using CdopWorkflow.Reviews.QuestionSets;
using CdopWorkflow.Reviews.RecordNationalReturn;
using CdopWorkflow.Reviews.RecordPostMortem;
using CdopWorkflow.Reviews.RecordReviewMeeting;
using CdopWorkflow.Reviews.ReviewsAudit;
using CdopWorkflow.Reviews.SameChild;
using CdopWorkflow.Reviews.ScheduleReviewMeeting;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.TakeBackDuplicate;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.TreatAsExpected;
using CdopWorkflow.Reviews.TreatAsUnexpected;
using CdopWorkflow.Reviews.WaitingDuplicates;
using CdopWorkflow.Reviews.Withdraw;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews;

/// <summary>The index of the service: what is not registered here does not exist.</summary>
public static class ReviewsService
{
    public static ServiceDefinition Definition { get; } = new("reviews", Add, Map, typeof(ReviewsService));

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(AreaTable.Shipped);
        services.TryAddSingleton(WorkingCalendar.England);
        services.AddServiceDb<ReviewsDb>("reviews");
        services.AddScoped<IFindRecords, FindInReviews>();
        services.AddConsumer<ReviewsDb, SessionRecalled, LearnRecalledSession<ReviewsDb>>();
        services.AddLetters<ReviewsDb>();
        services.AddOptions<ReviewsOptions>().BindConfiguration("reviews").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReviewsOptions>>().Value);

        services.AddOpenReview();
        services.AddConsumer<ReviewsDb, NotificationLinked, AddNotificationOnNotificationLinked>();
        services.AddScoped<TellOfNotification>();
        services.AddConsumer<ReviewsDb, NotificationUnlinked, RemoveNotificationOnNotificationUnlinked>();
        services.AddConsumer<ReviewsDb, DuplicateSuspected, KeepDuplicateOnDuplicateSuspected>();
        services.AddConsumer<ReviewsDb, DuplicateDecided, ForgetDuplicateOnDuplicateDecided>();
        services.AddConsumer<ReviewsDb, SameChildSuspected, KeepSuspicionOnSameChildSuspected>();
        services.AddScoped<TellOfSameChild>();
        services.AddScoped<SameChildWords>();
        services.AddScoped<OpenSuspicions>();
        services.AddScoped<SameChildHandler>();
        services.AddConsumer<ReviewsDb, QuestionAdded, AddQuestionOnQuestionAdded>();
        services.AddConsumer<ReviewsDb, AlertEscalated, KeepAlertOnAlertEscalated>();
        services.AddConsumer<ReviewsDb, AlertAnswered, ForgetAlertOnAlertAnswered>();

        services.AddRound<ChaseTransfers>();
        services.AddRound<ChaseDuplicates>();

        AddSteps(services);
        services.AddPanel(configuration);
        services.AddClocks(configuration);
        services.AddRapidResponse();
        services.AddMeetings();
        services.AddStaff();
        services.AddReturns();
        services.AddForms();
        services.AddFamily();
        services.AddDocuments();
        services.AddActions();
        services.AddInform();
        services.AddVisits();
        services.AddRetention();
        services.AddRetell();
        services.AddNationalExport();
        services.AddBreakGlass();
        services.AddSubjectAccess();
        services.AddNavigation(new NavigationItem("Reviews", "/reviews", Policies.Coordinator, Order: 20));
    }

    /// <summary>What the coordinator's pages stand on, and the handler of each.</summary>
    private static void AddSteps(IServiceCollection services)
    {
        services.AddScoped<LoadReview>();
        services.AddScoped<MyPanels>();
        services.AddScoped<TimelineWriter>();
        services.AddScoped<ReadTimeline>();
        services.AddScoped<ReadIdentity>();
        services.AddScoped<CorrectChildHandler>();
        services.AddScoped<TellOfChild>();
        services.AddScoped<TakeStep>();
        services.AddScoped<RecordChange>();
        services.AddScoped<GatherFacts>();
        services.AddScoped<IFactSource, ReviewFacts>();

        services.AddScoped<ReasonHandler>();
        services.AddScoped<AcceptHandler>();
        services.AddScoped<RecordPostMortemHandler>();
        services.AddScoped<ScheduleReviewMeetingHandler>();
        services.AddScoped<RecordReviewMeetingHandler>();
        services.AddScoped<OfferTransferHandler>();
        services.AddScoped<AcceptTransferHandler>();
        services.AddScoped<EndOffer>();
        services.AddScoped<WithdrawHandler>();
        services.AddScoped<MergedReviews>();
        services.AddScoped<RestoreDecision>();
        services.AddScoped<TakeBackDuplicateHandler>();
        services.AddScoped<RecordNationalReturnHandler>();
        services.AddScoped<CorrectHandler>();
        services.AddScoped<TreatAsUnexpectedHandler>();
        services.AddScoped<TreatAsExpectedHandler>();
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMeetings();
    }
}
