using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Agreements;

/// <summary>How an agency's agreement stands on a day.</summary>
/// <param name="Agency">"Housing".</param>
/// <param name="Agreement">The one recorded last; null where none is.</param>
/// <param name="Approval">The chair's, with the latest end; null where there is none.</param>
/// <param name="On">The day.</param>
public sealed record AgreementStanding(string Agency, SharingAgreement? Agreement, SharingApproval? Approval, DateOnly On)
{
    public bool IsOverdue => Agreement?.ReviewOn < On;

    public bool IsApproved => Approval?.Until >= On;

    /// <summary>Why the agency cannot be asked on that day; null where it can.</summary>
    public string? Refusal(bool agreementRequired) => this switch
    {
        { Agreement: null } => agreementRequired ? $"No information-sharing agreement with {Agency} is recorded" : null,
        { IsOverdue: true, IsApproved: false } =>
            $"The information-sharing agreement with {Agency} was due for review on {UkFormat.Date(Agreement.ReviewOn)}. Record its review, or ask the chair of the panel to approve requests until then",
        _ => null,
    };
}
