using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>Something to say about a message.</summary>
/// <param name="Code">What kind of thing it is, by FHIR's own list.</param>
/// <param name="Sentence">In words for the person at the sender's end; what the message holds is not quoted.</param>
/// <param name="Expression">The FHIRPath of the place in the message; null where it is about the whole.</param>
internal sealed record FhirIssue(OperationOutcome.IssueType Code, string Sentence, string? Expression = null)
{
    public OperationOutcome.IssueSeverity Severity { get; init; } = OperationOutcome.IssueSeverity.Error;

    public static OperationOutcome Outcome(IEnumerable<FhirIssue> issues) => new()
    {
        Issue =
        [
            .. issues.Select(issue => new OperationOutcome.IssueComponent
            {
                Severity = issue.Severity,
                Code = issue.Code,
                Details = new CodeableConcept { Text = issue.Sentence },
                Expression = issue.Expression is { } expression ? [expression] : [],
            }),
        ],
    };
}
