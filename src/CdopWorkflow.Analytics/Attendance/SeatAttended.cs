using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Attendance;

/// <summary>How often a seat of a panel was filled in a period.</summary>
/// <param name="Meetings">Meetings while somebody held it.</param>
/// <param name="Attended">Of these, those at which a holder or a deputy was there.</param>
/// <param name="Apologies">Of these, those at which nobody was, and somebody sent apologies.</param>
public sealed record SeatAttended(Seat Seat, int Meetings, int Attended, int Apologies);
