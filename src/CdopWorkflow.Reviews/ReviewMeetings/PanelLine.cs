using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Minutes;

namespace CdopWorkflow.Reviews.ReviewMeetings;

/// <summary>A review at one meeting of a panel.</summary>
/// <param name="Meeting">With those who attended.</param>
/// <param name="Item">The review's place on its agenda.</param>
/// <param name="Hosts">Whether the reader coordinates the hosting panel.</param>
/// <param name="Missing">What the quorum for this review lacks.</param>
/// <param name="Why">Why it was deferred or taken off.</param>
/// <param name="LastSigned">The minutes signed last; null while none are.</param>
/// <param name="Minuted">What they say of this review.</param>
public sealed record PanelLine(
    PanelMeeting Meeting, AgendaItem Item, bool Hosts, IReadOnlyList<string> Missing, string Why, MinutesVersion? LastSigned, MinutesItem? Minuted)
{
    public bool IsComing => Item.Outcome == AgendaOutcome.Waiting;

    public int TakingPart => Item.TakingPart(Meeting.Attendances).Count;

    public int Conflicts => Item.Declarations.Count(declaration => declaration.Interest == Interest.Conflict);
}
