using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Forms;

namespace CdopWorkflow.Notifications.Form;

/// <summary>A form in which nothing is wrong, about a death that is reviewed.</summary>
/// <param name="Content">What the notifier said.</param>
/// <param name="Panel">Code of the panel that residence leads to.</param>
/// <param name="ScopeNotes">Why a death at the edge of the rules is reviewed, for the coordinator.</param>
public sealed record Submission(NotificationContent Content, string Panel, IReadOnlyList<string> ScopeNotes)
{
    /// <summary>Answers to questions that an administrator added to the form; null where none were asked.</summary>
    public KeptAnswers? Further { get; init; }

    /// <summary>linkIds of those that the sending system, or the file, does not ask.</summary>
    public IReadOnlyList<string> NotAsked { get; init; } = [];

    /// <summary>What was decided in an earlier system, of a case that was closed there; null for every other.</summary>
    public ClosedReview? Closed { get; init; }
}
