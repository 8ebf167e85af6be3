using CdopWorkflow.Platform.Clock;
using CdopWorkflow.Reviews.ChangeHold;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Reviews.Ladder;
using CdopWorkflow.Reviews.Letters;
using CdopWorkflow.Reviews.LiftHold;
using CdopWorkflow.Reviews.OpenHold;
using CdopWorkflow.Reviews.RecordCaseReview;
using CdopWorkflow.Reviews.Worklist;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Reviews;

/// <summary>Time limits, holds, who is told when they run out, and the letters that tell them.</summary>
internal static class ClockRegistration
{
    public static void AddClocks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LadderOptions>().Bind(configuration.GetSection(LadderOptions.Section))
            .Validate(options => !options.Faults().Any(), "The settings of the ladder of reminders are not valid")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<LadderOptions>>().Value);

        services.AddSingleton<ClockTable>();
        services.AddSingleton<ReviewClocks>();
        services.AddSingleton<WorklistSheets>();
        services.AddScoped<WorklistQuery>();
        services.AddScoped<ClockLetters>();
        services.AddScoped<SendLetterAgain>();
        services.AddRound<ChaseClocks>();

        services.AddScoped<OpenHoldHandler>();
        services.AddScoped<LiftHoldHandler>();
        services.AddScoped<ChangeHoldHandler>();
        services.AddScoped<RecordCaseReviewHandler>();
    }
}
