using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts;

/// <summary>A seat of a panel at a meeting.</summary>
/// <param name="Seat">What its holders bring to the panel.</param>
/// <param name="Attended">Whether somebody who holds it, or a deputy, was there.</param>
/// <param name="Apologies">Whether nobody was, and somebody sent apologies.</param>
public sealed record SeatAtMeeting(Seat Seat, bool Attended, bool Apologies);
