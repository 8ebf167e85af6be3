using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Meetings;

namespace CdopWorkflow.Reviews.History;

/// <summary>A panel's meeting with the review on its agenda, as it stood.</summary>
/// <param name="Item">What became of the review there.</param>
/// <param name="Meeting">When and where.</param>
/// <param name="Why">Why the review was deferred, or the meeting changed.</param>
/// <param name="Members">Who attended or sent apologies, and who declared; empty where another panel hosts the meeting.</param>
public sealed record PastMeeting(AgendaItem Item, PanelMeeting Meeting, string Why, IReadOnlyList<PastMember> Members)
{
    /// <param name="past">The review.</param>
    /// <param name="coordinates">Whether the reader coordinates a panel: who sat on another's meeting is not told.</param>
    /// <param name="sealer">Opens the reasons.</param>
    public static IReadOnlyList<PastMeeting> Of(PastReview past, Func<string, bool> coordinates, Sealer sealer)
    {
        var meetings = past.Of<PanelMeeting>().ToDictionary(meeting => meeting.Id);
        return
        [
            .. past.Of<AgendaItem>().Where(item => meetings.ContainsKey(item.MeetingId)).OrderBy(item => meetings[item.MeetingId].MeetsOn).ThenBy(item => item.PutOnAt)
                .Select(item => Of(past, item, meetings[item.MeetingId], coordinates, sealer)),
        ];
    }

    private static PastMeeting Of(PastReview past, AgendaItem item, PanelMeeting meeting, Func<string, bool> coordinates, Sealer sealer)
    {
        var why = string.Join(" ", new[] { item.Why, meeting.Why }.Select(sealer.OpenWords).Where(words => words.Length > 0));
        return new(item, meeting, why, coordinates(meeting.Panel) ? PastMember.Of(past, item) : []);
    }
}

/// <summary>A member at a meeting, or who declared before it.</summary>
/// <param name="Name">The member's.</param>
/// <param name="Attendance">Null where none was noted.</param>
/// <param name="Declaration">Null where none was made.</param>
public sealed record PastMember(string Name, Attendance? Attendance, Declaration? Declaration)
{
    internal static IReadOnlyList<PastMember> Of(PastReview past, AgendaItem item)
    {
        var attendances = past.Of<Attendance>().Where(attendance => attendance.MeetingId == item.MeetingId).ToDictionary(attendance => attendance.AccountId);
        var declarations = past.Of<Declaration>().Where(declaration => declaration.AgendaItemId == item.Id).ToDictionary(declaration => declaration.AccountId);
        return
        [
            .. attendances.Keys.Union(declarations.Keys).Select(account => (Attendance: attendances.GetValueOrDefault(account), Declaration: declarations.GetValueOrDefault(account)))
                .Select(member => new PastMember(member.Attendance?.Name ?? member.Declaration!.Name, member.Attendance, member.Declaration))
                .OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
