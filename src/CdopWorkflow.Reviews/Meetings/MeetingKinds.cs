using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Words for <see cref="MeetingKind"/>, and what distinguishes the kinds.</summary>
public static class MeetingKinds
{
    /// <summary>"Themed meeting: Overcrowding".</summary>
    public static string Label(this PanelMeeting meeting) =>
        meeting.Theme is { } theme ? $"{Choices.Name(meeting.Kind)}: {Themes.Find(theme)?.Name ?? theme}" : Choices.Name(meeting.Kind);

    /// <summary>Reviews may wait for such a meeting, and other panels may bring theirs to it.</summary>
    public static bool GathersReviews(this MeetingKind kind) => kind is MeetingKind.Themed or MeetingKind.Neonatal;
}
