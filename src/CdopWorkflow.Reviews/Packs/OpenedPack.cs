using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Meetings;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>A pack on the agenda of one's own panel. The review may be another panel's, brought to a meeting that gathers several panels' reviews.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Review">Whose it is; pages for panel members show of it only what <see cref="AnonymisedPack"/> does.</param>
/// <param name="Item">Its place on the agenda.</param>
/// <param name="Meeting">With its attendance.</param>
/// <param name="Declared">What this person declared about it; null before.</param>
public sealed record OpenedPack(Pack Pack, Review Review, AgendaItem Item, PanelMeeting Meeting, Interest? Declared)
{
    /// <summary>Read, recorded in and decided on only by members who declared no conflict of interest.</summary>
    public bool IsOpen => Declared == Interest.None;
}
