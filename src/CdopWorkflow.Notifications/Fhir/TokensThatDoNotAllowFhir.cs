using CdopWorkflow.Notifications.Credentials;
using CdopWorkflow.Notifications.Data;
using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>The same refusals as over the API, as a system that speaks FHIR reads them.</summary>
internal sealed class TokensThatDoNotAllowFhir(MachineTokens tokens, NotificationsDb db) : TokensThatDoNotAllow(tokens, db)
{
    protected override IResult NotAllowed(HttpResponse response)
    {
        response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return FhirAnswer.Refusal(403, new FhirIssue(OperationOutcome.IssueType.Forbidden, "This token does not allow notifying deaths. Ask your provider for a token with the scope, and where areas are set up with an area, that this address asks for"));
    }

    protected override IResult ProviderAway() =>
        FhirAnswer.Refusal(503, new FhirIssue(OperationOutcome.IssueType.Transient, "The provider of your token cannot be asked now. Send the same again in some minutes. Nothing was changed"));
}
