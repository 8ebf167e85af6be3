using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>The addresses under /fhir. No cookie opens them: a message asks for a machine credential itself.</summary>
internal static class FhirApi
{
    public static void Add(IServiceCollection services) => services.AddScoped<ProcessMessage>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var fhir = routes.MapGroup("/fhir").AllowAnonymous().ExcludeFromDescription();
        fhir.MapGet("metadata", (HttpRequest request) => new FhirAnswer(200, Capabilities.Of($"{request.Scheme}://{request.Host}{request.PathBase}/fhir")));
        fhir.MapPost("$process-message", (ProcessMessage endpoint, HttpRequest request, CancellationToken cancel) => endpoint.HandleAsync(request, cancel))
            .AddEndpointFilter<RouteHandlerBuilder, TokensThatDoNotAllowFhir>();
        fhir.Map("{**other}", () => FhirAnswer.Refusal(
            404, new FhirIssue(OperationOutcome.IssueType.NotSupported, "Post messages to /fhir/$process-message; /fhir/metadata says what they may hold. Nothing can be read or searched here")));
    }
}
