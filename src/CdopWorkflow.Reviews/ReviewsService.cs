using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Messaging;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.OpenReview;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Timeline;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddConsumer<ReviewsDb, DeathNotified, OpenReviewOnDeathNotified>();

        services.AddScoped<LoadReview>();
        services.AddScoped<TimelineWriter>();
        services.AddScoped<TakeStep>();
        services.AddScoped<GatherFacts>();
        services.AddScoped<IFactSource, ReviewFacts>();
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
    }
}
