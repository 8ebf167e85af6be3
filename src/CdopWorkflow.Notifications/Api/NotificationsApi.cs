using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.Form;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Notifications.Api;

/// <summary>The addresses of the API, and its description.</summary>
internal static class NotificationsApi
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<SubmitNotification>();
        services.AddScoped<ReadStatus>();
        services.AddScoped<ReadQuestions>();
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/notifications", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(Description.OfTheWhole);
        });
    }

    /// <summary>No cookie opens these: each asks for a machine credential itself.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/v1/openapi.json").AllowAnonymous();
        var api = routes.MapGroup("/api/v1/notifications").AllowAnonymous().AddEndpointFilter<RouteGroupBuilder, TokensThatDoNotAllow>().WithTags("Notifications");
        api.MapPost("", (SubmitNotification endpoint, HttpRequest request, CancellationToken cancel) => endpoint.HandleAsync(request, cancel))
            .WithName("submitNotification")
            .WithSummary("Notify a child's death")
            .WithDescription("Answers 201 once the notification is durable. The same key with the same body gives the same answer and adds nothing.")
            .Accepts<NotificationForm>("application/json")
            .Produces<NotificationStatus>(StatusCodes.Status201Created)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .AddOpenApiOperationTransformer(Description.OfSubmitting);
        api.MapGet("questions", (ReadQuestions endpoint, HttpRequest request, CancellationToken cancel) => endpoint.HandleAsync(request, cancel))
            .WithName("readAddedQuestions")
            .WithSummary("The questions that were added to the notification form, as they are asked today")
            .WithDescription("A FHIR R4 Questionnaire; 204 where nothing was added. Send the answers as “answers”, by linkId.")
            .Produces(StatusCodes.Status200OK, contentType: "application/fhir+json")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapGet("{reference}", (ReadStatus endpoint, [FromRoute] string reference, HttpRequest request, CancellationToken cancel) => endpoint.HandleAsync(reference, request, cancel))
            .WithName("readNotificationStatus")
            .WithSummary("What became of a notification")
            .WithDescription("Only for the credential that sent it.")
            .Produces<NotificationStatus>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }
}
