using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Retention;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Disposed;
using CdopWorkflow.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>How long records are kept, and how they are disposed of.</summary>
internal static class RetentionRegistration
{
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddScoped<LegalHolds>();
        services.AddScoped<ProposeDisposal>();
        services.AddScoped<ConfirmDisposal>();
        services.AddScoped<KeepRecords>();
        services.AddScoped<KeepFacts>();
        services.AddScoped<DisposeRows>();
        services.AddScoped<FindDue>();
        services.AddScoped<IDisposedRecords, DisposedReviews>();
        services.AddRound<FinishDisposals>();
        services.AddNavigation(new NavigationItem("Retention", "/reviews/retention", Policies.CoordinatorOrChair, 29));
    }
}
