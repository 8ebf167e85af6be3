using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>JSON or XML: how a message is written.</summary>
internal enum FhirFormat
{
    Json,
    Xml,
}

/// <summary>Which format a request is written in, and which it wants to be answered in.</summary>
internal static class FhirFormats
{
    /// <returns>Null where it is neither.</returns>
    public static FhirFormat? OfBody(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? Of(type.MediaType.Value) : null;

    /// <summary>“_format” in the address, then “Accept”, then the format of the request itself.</summary>
    public static FhirFormat Wanted(HttpRequest request) =>
        Of(request.Query["_format"].ToString())
        ?? request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).Select(type => Of(type.MediaType.Value)).FirstOrDefault(format => format is not null)
        ?? OfBody(request)
        ?? FhirFormat.Json;

    private static FhirFormat? Of(string? name) => name?.Trim().ToLowerInvariant() switch
    {
        // a plus sign in an address that was not escaped arrives as a blank
        "application/fhir+json" or "application/fhir json" or "application/json" or "text/json" or "json" => FhirFormat.Json,
        "application/fhir+xml" or "application/fhir xml" or "application/xml" or "text/xml" or "xml" => FhirFormat.Xml,
        _ => null,
    };
}
