using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Http;
using Task = System.Threading.Tasks.Task;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>A resource as an answer, in the format that was asked for.</summary>
internal sealed class FhirAnswer(int status, Resource resource) : IResult
{
    public string? Location { get; init; }

    public static FhirAnswer Refusal(int status, params IEnumerable<FhirIssue> issues) => new(status, FhirIssue.Outcome(issues));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var xml = FhirFormats.Wanted(httpContext.Request) == FhirFormat.Xml;
        response.StatusCode = status;
        response.ContentType = xml ? "application/fhir+xml; charset=utf-8" : "application/fhir+json; charset=utf-8";
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        await response.WriteAsync(xml ? new FhirXmlSerializer().SerializeToString(resource) : new FhirJsonSerializer().SerializeToString(resource), httpContext.RequestAborted);
    }
}
