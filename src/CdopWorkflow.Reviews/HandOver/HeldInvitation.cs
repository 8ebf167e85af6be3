using CdopWorkflow.Reviews.Meetings;

namespace CdopWorkflow.Reviews.HandOver;

/// <summary>An invitation to a meeting to come.</summary>
/// <param name="Row">To whom.</param>
/// <param name="Meeting">With the panels invited.</param>
/// <param name="HasSeat">Whether the person sits on one of its panels: then it goes with the seat.</param>
public sealed record HeldInvitation(MemberInvitation Row, PanelMeeting Meeting, bool HasSeat);
