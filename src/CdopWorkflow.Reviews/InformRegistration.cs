using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.Informed;
using CdopWorkflow.Reviews.RecordAnswer;
using CdopWorkflow.Reviews.SendRecommendation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews;

/// <summary>Whom a panel informed of its recommendations, and what they answered.</summary>
internal static class InformRegistration
{
    public static void AddInform(this IServiceCollection services)
    {
        services.AddOptions<InformOptions>().BindConfiguration(InformOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<InformOptions>>().Value);
        services.AddScoped<ReadSent>();
        services.AddScoped<InformLetters>();
        services.AddScoped<SendRecommendationHandler>();
        services.AddScoped<RecordAnswerHandler>();
        services.AddRound<ChaseAnswers>();
    }
}
