using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Notifications.Scope;

/// <summary>
/// What the scope rules look at. <see cref="ProfessionalPresent"/> is asked when there was no sign of life,
/// <see cref="AcceptedByAgreement"/> when the child lived elsewhere; a question that does not arise stays unanswered.
/// The dates are those <see cref="LifeDates"/> found nothing wrong with; without sign of life they are not looked at.
/// </summary>
public sealed record ScopeFacts
{
    public required BirthKind Birth { get; init; }

    public required DateOnly Born { get; init; }

    public required DateOnly Died { get; init; }

    public int? GestationWeeks { get; init; }

    public Answer LawfulTermination { get; init; }

    public Answer ProfessionalPresent { get; init; }

    public Residence Residence { get; init; }

    public Answer DiedAbroad { get; init; }

    public Answer AcceptedByAgreement { get; init; }
}
