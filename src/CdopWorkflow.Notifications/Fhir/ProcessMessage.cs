using System.Text.Json;
using System.Text.Json.Serialization;
using CdopWorkflow.Notifications.Api;
using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.ReferenceData;
using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>POST /fhir/$process-message: a notification as a FHIR R4 message, by the same way as one over the API.</summary>
public sealed class ProcessMessage(
    MachineCredentials credentials,
    RefuseNotification refuse,
    ReceiveTogether receive,
    EarlierReceipts earlier,
    FurtherForm further,
    CurrentPerson person,
    AreaTable areas,
    ReferenceShelf reference,
    TimeProvider clock,
    IOptions<NotificationsOptions> options)
{
    private static readonly JsonSerializerOptions Said = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await credentials.FindAsync(request.Headers.Authorization, cancel) is not { } credential)
        {
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return FhirAnswer.Refusal(401, new FhirIssue(OperationOutcome.IssueType.Login, "Send the header “Authorization: Bearer keyId.secret” with a credential that an administrator issued and that is still valid, or a valid token of the provider that is set up for machines"));
        }

        person.ActAs(credential.AsPerson);
        if (FhirFormats.OfBody(request) is not { } format)
        {
            return FhirAnswer.Refusal(415, new FhirIssue(OperationOutcome.IssueType.NotSupported, "Send the message as application/fhir+json or application/fhir+xml"));
        }

        if (await BodyText.ReadAsync(request, options.Value.LargestBody, cancel) is not { } body)
        {
            return FhirAnswer.Refusal(413, new FhirIssue(OperationOutcome.IssueType.TooLong, $"Send {options.Value.LargestBody / 1024} kB at most"));
        }

        var (bundle, unreadable) = FhirText.Read(body, format);
        var issues = new List<FhirIssue>(unreadable);
        var message = bundle is null ? null : OpenMessage.From(bundle, issues);
        var mapped = message is null ? null : MappedMessage.From(message, issues);
        if (issues.Count > 0)
        {
            await refuse.HandleAsync(string.Join(' ', issues.Select(issue => issue.Expression ?? issue.Code.ToString()).Distinct().Take(10)), NotificationDoor.Fhir, cancel);
            return FhirAnswer.Refusal(bundle is null ? 400 : 422, issues);
        }

        return await TakeInAsync(message!, mapped!, credential, cancel);
    }

    private async Task<IResult> TakeInAsync(FhirMessage message, MappedMessage mapped, Machine credential, CancellationToken cancel)
    {
        // what it says is compared, not how it is written: a system that sends again may stamp it anew
        var body = JsonSerializer.Serialize(mapped.Form, Said);
        var reading = MachineAnswers.Of(await further.OfMachinesAsync(cancel), mapped.Form.Answers).AddTo(FormReader.Read(mapped.Form.WithCouncilOf(reference.Postcodes), clock.GetUtcNow(), areas));
        if (reading is FormReading.Readable readable)
        {
            if (!credential.MayNotify(readable.Submission.Panel, areas, UkTime.DateOf(clock.GetUtcNow())))
            {
                await refuse.HandleAsync("OtherArea", NotificationDoor.Fhir, cancel);
                return FhirAnswer.Refusal(403, new FhirIssue(OperationOutcome.IssueType.Forbidden, "The child lived in an area for which this credential does not allow notifying deaths. Nothing was changed"));
            }

            return await AnswerAsync(message, mapped, await receive.HandleAsync(new Arrival(readable.Submission, NotificationDoor.Fhir, credential.AsPerson, credential.Sender, message.Key, body), cancel), cancel);
        }

        if (await earlier.FindAsync(NotificationDoor.Fhir, credential.Sender, message.Key, body, cancel) is { } before)
        {
            return await AnswerAsync(message, mapped, before, cancel);
        }

        await refuse.HandleAsync(reading, NotificationDoor.Fhir, cancel);
        return FhirAnswer.Refusal(422, reading is FormReading.OutOfScope outside
            ? [new FhirIssue(OperationOutcome.IssueType.BusinessRule, outside.Sentence, "Bundle")]
            : ((FormReading.Faulty)reading).Errors.Select(mapped.Issue));
    }

    private async Task<IResult> AnswerAsync(FhirMessage message, MappedMessage mapped, Receipt receipt, CancellationToken cancel)
    {
        if (receipt is Receipt.Received received)
        {
            return AnswerMessage.To(message, mapped, received);
        }

        await refuse.HandleAsync(nameof(Receipt.KeyUsed), NotificationDoor.Fhir, cancel);
        return FhirAnswer.Refusal(422, new FhirIssue(OperationOutcome.IssueType.Duplicate, "This identifier was used for another notification. Send a new identifier with a new notification. Nothing was changed", "Bundle.identifier"));
    }
}
