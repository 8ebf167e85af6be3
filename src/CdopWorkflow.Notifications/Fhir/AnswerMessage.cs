using CdopWorkflow.Notifications.Api;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Receive;
using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>The message that answers one: a repetition is answered like the first time, so nothing here may depend on what happened since.</summary>
internal static class AnswerMessage
{
    public static FhirAnswer To(FhirMessage message, MappedMessage mapped, Receipt.Received received)
    {
        var status = NotificationStatus.Of(
            received.Reference,
            received.ReceivedAt,
            received.CaseReference,
            received.CaseReference.Length > 0 ? NotificationState.Accepted : NotificationState.WaitingForDecision);
        var header = new MessageHeader
        {
            Id = $"answer-{received.Reference}",
            Event = new Coding(FhirNames.Event, FhirNames.ChildDeath),
            Source = new MessageHeader.MessageSourceComponent { Name = "CdopWorkflow", Endpoint = "urn:cdop:fhir" },
            Response = new MessageHeader.ResponseComponent { Identifier = message.Header.Id ?? "message", Code = MessageHeader.ResponseType.Ok },
        };
        var outcome = FhirIssue.Outcome(
            [new FhirIssue(OperationOutcome.IssueType.Informational, status.Message) { Severity = OperationOutcome.IssueSeverity.Information }, .. mapped.Notes]);
        var answer = new Bundle
        {
            Type = Bundle.BundleType.Message,
            Identifier = new Identifier(FhirNames.Notification, received.Reference),
            TimestampElement = new Instant(received.ReceivedAt),
            Entry = [new() { FullUrl = $"urn:cdop:fhir:answer:{received.Reference}", Resource = header }, new() { FullUrl = $"urn:cdop:fhir:outcome:{received.Reference}", Resource = outcome }],
        };
        return new FhirAnswer(200, answer) { Location = $"/api/v1/notifications/{received.Reference}" };
    }
}
