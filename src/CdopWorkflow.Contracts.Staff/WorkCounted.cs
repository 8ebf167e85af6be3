namespace CdopWorkflow.Contracts.Staff;

/// <summary>How much a person holds that somebody else must take before the account is closed. Counts alone: what it is about stays in Reviews.</summary>
/// <param name="AccountId">Of the person.</param>
/// <param name="OpenActions">Open actions that the person owns or is deputy for.</param>
/// <param name="MeetingsToCome">Meetings, today or later, of panels on which the person has a seat.</param>
/// <param name="Version">Grows with every change of the counts.</param>
[WireName("work-counted.v1")]
public sealed record WorkCounted(string AccountId, int OpenActions, int MeetingsToCome, int Version) : IEvent
{
    public string Subject => $"account:{AccountId}";
}
