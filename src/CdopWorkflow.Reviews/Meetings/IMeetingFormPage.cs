namespace CdopWorkflow.Reviews.Meetings;

/// <summary>A page that asks when, where and what for a panel meets.</summary>
public interface IMeetingFormPage
{
    MeetingForm Form { get; }
}
