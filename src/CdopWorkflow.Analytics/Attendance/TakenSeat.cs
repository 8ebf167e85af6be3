using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Attendance;

/// <summary>A seat that somebody held when the panel met.</summary>
public sealed class TakenSeat
{
    public Guid MeetingKey { get; set; }

    public string Panel { get; set; } = "";

    public Seat Seat { get; set; }

    public bool Attended { get; set; }

    /// <summary>Nobody was there, and somebody sent apologies.</summary>
    public bool Apologies { get; set; }
}
