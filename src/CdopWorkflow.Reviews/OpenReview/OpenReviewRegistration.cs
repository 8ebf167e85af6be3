using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews.OpenReview;

/// <summary>What opens reviews, and takes over those that an earlier system closed.</summary>
internal static class OpenReviewRegistration
{
    public static void AddOpenReview(this IServiceCollection services)
    {
        services.AddScoped<BringInClosed>();
        services.AddConsumer<ReviewsDb, DeathNotified, OpenReviewOnDeathNotified>();
    }
}
