using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.AddRecommendation;
using CdopWorkflow.Reviews.FollowUp;
using CdopWorkflow.Reviews.SelfAssessment;
using CdopWorkflow.Reviews.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews;

/// <summary>Improvement visits and what follows them.</summary>
internal static class VisitsRegistration
{
    public static void AddVisits(this IServiceCollection services)
    {
        services.AddOptions<VisitsOptions>().BindConfiguration(VisitsOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.SecondAssessmentMonths > options.FirstAssessmentMonths, "Reviews:Visits:SecondAssessmentMonths must be later than the first").ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<VisitsOptions>>().Value);
        services.AddScoped<VisitFile>();
        services.AddScoped<SaveVisit>();
        services.AddScoped<AddRecommendationHandler>();
        services.AddScoped<FollowUpHandler>();
        services.AddScoped<SelfAssessmentHandler>();
        services.AddRound<FollowUpVisits>();
    }
}
