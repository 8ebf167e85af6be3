namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Whether a member was there or sent apologies.</summary>
public enum AttendanceManner
{
    Attended,
    Apologies,
}
