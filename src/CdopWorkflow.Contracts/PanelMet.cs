namespace CdopWorkflow.Contracts;

/// <summary>
/// Which seats of a panel were filled at a meeting: no person, no review. Published when the attendance is recorded, and again when it or
/// the day of the meeting changes; a higher version replaces a lower.
/// </summary>
/// <param name="MeetingKey">Of the meeting; two panels that sit together have one each under it.</param>
/// <param name="Version">Grows with every fact about the panel at the meeting.</param>
/// <param name="Panel">Code of the panel whose seats they are.</param>
/// <param name="MetOn">The day of the meeting.</param>
/// <param name="Seats">Every seat that somebody held, each once; empty where the meeting did not take place after all.</param>
[WireName("panel-met.v1")]
public sealed record PanelMet(Guid MeetingKey, int Version, string Panel, DateOnly MetOn, IReadOnlyList<SeatAtMeeting> Seats) : IEvent
{
    public string Subject => $"meeting:{MeetingKey:N}:{Panel}";
}
