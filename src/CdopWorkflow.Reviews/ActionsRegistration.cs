using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.AddAction;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.ChangeAction;
using CdopWorkflow.Reviews.CompleteAction;
using CdopWorkflow.Reviews.HandOver;
using CdopWorkflow.Reviews.RecordProgress;
using CdopWorkflow.Reviews.ReviewActions;
using CdopWorkflow.Reviews.StopAction;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Layout;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews;

/// <summary>Actions, the boards that answer for them, and how far each has come.</summary>
internal static class ActionsRegistration
{
    public static void AddActions(this IServiceCollection services)
    {
        services.AddOptions<ActionsOptions>().BindConfiguration(ActionsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ActionsOptions>>().Value);

        services.AddScoped<WorkAreas>();
        services.AddScoped<BoardRegister>();
        services.AddScoped<SaveBoard>();

        services.AddScoped<ActionFile>();
        services.AddScoped<CountRecurrence>();
        services.AddScoped<ActionDraft>();
        services.AddScoped<ActionLetters>();
        services.AddScoped<Recommendations>();
        services.AddScoped<AddActionHandler>();
        services.AddScoped<ChangeActionHandler>();
        services.AddScoped<RecordProgressHandler>();
        services.AddScoped<CompleteActionHandler>();
        services.AddScoped<StopActionHandler>();
        services.AddRound<EscalateActions>();

        services.AddScoped<HeldWork>();
        services.AddScoped<HandOverHandler>();
        services.AddScoped<HeldInvitations>();
        services.AddRound<CountWork>();

        services.AddNavigation(new NavigationItem("Actions", "/reviews/actions", Policies.Actions, 25));
    }
}
