using System.Globalization;
using CdopWorkflow.Notifications.Form;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Notifications.Api;

/// <summary>Every answer of the API that is not a success (RFC 9457), in words that a person at the sender's end understands.</summary>
internal static class Problems
{
    public static IResult NoCredential(HttpResponse response)
    {
        response.Headers.WWWAuthenticate = "Bearer";
        return Of(401, "credential", "Send a valid credential", "Send the header “Authorization: Bearer keyId.secret” with a credential that an administrator issued and that is still valid, or a valid token of the provider that is set up for machines.");
    }

    public static IResult NotAllowed(HttpResponse response)
    {
        response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return Of(403, "not-allowed", "This token does not allow notifying deaths", "Ask your provider for a token with the scope, and where areas are set up with an area, that this API asks for.");
    }

    public static IResult OtherArea() =>
        Of(403, "other-area", "This credential is for other areas", "The child lived in an area for which this credential does not allow notifying deaths. Nothing was changed.");

    public static IResult ProviderAway() =>
        Of(503, "provider-away", "The provider of your token cannot be asked now", "Send the same again in some minutes. Nothing was changed.");

    public static IResult NotJson() =>
        Of(415, "not-json", "Send JSON", "Send the notification as JSON, with the header “Content-Type: application/json”.");

    public static IResult NoKey() =>
        Of(400, "idempotency-key", "Send an Idempotency-Key", "Send the header “Idempotency-Key” with up to 200 characters of your choice, a new one for each notification and the same one when you repeat it.");

    public static IResult KeyUsed() =>
        Of(422, "idempotency-key-used", "This Idempotency-Key was used for another notification", "Send a new key with a new notification. Nothing was changed.");

    public static IResult TooLarge(int most) =>
        Of(413, "too-large", "The notification is too large", string.Create(CultureInfo.InvariantCulture, $"Send {most / 1024} kB at most."));

    public static IResult OutOfScope(FormReading.OutOfScope outside) =>
        Of(422, "out-of-scope", "This death is not part of the child death review", outside.Sentence, new() { ["reason"] = outside.Reason.ToString() });

    public static IResult NotYours(string reference) =>
        Of(404, "not-found", "There is no such notification", $"We have no notification {reference} that was sent with this credential.");

    /// <summary>All faults at once, by field.</summary>
    public static IResult Faulty(FormReading.Faulty faulty) => Results.ValidationProblem(
        faulty.Errors.GroupBy(error => error.Field).ToDictionary(field => field.Key, field => field.Select(error => error.Sentence).ToArray()),
        detail: "Correct the fields named under “errors” and send the notification again. Nothing was changed.",
        statusCode: 400,
        title: "Some answers are missing or need to be corrected",
        type: "urn:cdop:problem:faulty");

    private static IResult Of(int status, string type, string title, string detail, Dictionary<string, object?>? more = null) =>
        Results.Problem(detail, statusCode: status, title: title, type: $"urn:cdop:problem:{type}", extensions: more);
}
