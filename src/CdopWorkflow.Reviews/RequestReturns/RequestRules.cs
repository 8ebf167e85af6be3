using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.RequestReturns;

/// <summary>
/// Whether returns can be requested: every reason why not. Only agencies of the list: their names stand in the timeline, the audit log
/// and the panel's pack, where nothing typed about a family may stand.
/// </summary>
public static class RequestRules
{
    /// <param name="agencies">Those to ask.</param>
    /// <param name="forms">Those to fill in.</param>
    /// <param name="offered">The list they must be from.</param>
    /// <param name="asked">Those the review has asked already.</param>
    /// <param name="standings">How the agreements stand.</param>
    /// <param name="agreementRequired">Whether there must be one.</param>
    /// <param name="dueOn">When the returns are to be in.</param>
    /// <param name="today">The day of the request.</param>
    public static IReadOnlyList<string> Refusals(
        IReadOnlyList<string> agencies,
        IReadOnlyList<string> forms,
        IReadOnlyList<string> offered,
        IReadOnlyList<string> asked,
        IReadOnlyList<AgreementStanding> standings,
        bool agreementRequired,
        DateOnly dueOn,
        DateOnly today) =>
        agencies.Count == 0 ? ["Choose at least one agency"]
        : agencies.Except(offered).Any() ? ["Choose agencies from the list"]
        :
        [
            .. forms.Count == 0 || forms.Except(OfferedForms.Keys).Any() ? ["Choose at least one form from the list"] : Array.Empty<string>(),
            .. dueOn <= today ? ["The date the returns are due must be in the future"] : Array.Empty<string>(),
            .. dueOn > today.AddYears(1) ? [$"The date the returns are due must be on or before {UkFormat.Date(today.AddYears(1))}"] : Array.Empty<string>(),
            .. agencies.Where(agency => asked.Contains(agency, StringComparer.OrdinalIgnoreCase)).Select(agency => $"{agency} has been asked already"),
            .. standings.Where(standing => agencies.Contains(standing.Agency)).Select(standing => standing.Refusal(agreementRequired)).OfType<string>(),
        ];
}
