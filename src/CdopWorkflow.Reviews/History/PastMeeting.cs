using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Meetings;

namespace CdopWorkflow.Reviews.History;

/// <summary>A panel's meeting with the review on its agenda, as it stood.</summary>
/// <param name="Item">What became of the review there.</param>
/// <param name="Meeting">When and where.</param>
/// <param name="Why">Why the review was deferred, or the meeting changed.</param>
/// <param name="Members">Who attended or sent apologies, and who declared; empty where another panel hosts the meeting.</param>
/// <param name="AlsoThere">Guests; empty where another panel hosts the meeting.</param>
/// <param name="Minutes">As they stood; empty where there were none yet, or another panel hosts the meeting.</param>
public sealed record PastMeeting(
    AgendaItem Item, PanelMeeting Meeting, string Why, IReadOnlyList<PastMember> Members, string AlsoThere, IReadOnlyList<PastMinutes> Minutes)
{
    /// <param name="past">The review.</param>
    /// <param name="signedBefore">Where drafts of minutes were not kept, only what was signed before this instant is known; null where all are.</param>
    /// <param name="panels">Which panels the reader coordinates: who sat on another's meeting, and what its minutes say, is not told.</param>
    /// <param name="reader">The reader's account.</param>
    /// <param name="sealer">Opens the words.</param>
    public static IReadOnlyList<PastMeeting> Of(PastReview past, DateTimeOffset? signedBefore, PanelsOfPerson panels, string reader, Sealer sealer)
    {
        var meetings = past.Of<PanelMeeting>().ToDictionary(meeting => meeting.Id);
        return
        [
            .. past.Of<AgendaItem>().Where(item => meetings.ContainsKey(item.MeetingId)).OrderBy(item => meetings[item.MeetingId].MeetsOn).ThenBy(item => item.PutOnAt)
                .Select(item => Told(item, meetings[item.MeetingId])),
        ];

        PastMeeting Told(AgendaItem item, PanelMeeting meeting)
        {
            var why = string.Join(" ", new[] { item.Why, meeting.Why }.Select(sealer.OpenWords).Where(words => words.Length > 0));
            return panels.Coordinates(meeting.Panel)
                ? new(item, meeting, why, PastMember.Of(past, item, sealer), sealer.OpenWords(meeting.AlsoThere), PastMinutes.Of(past, item, signedBefore, reader, sealer))
                : new(item, meeting, why, [], "", []);
        }
    }
}

/// <summary>A member at a meeting, or who declared before it.</summary>
/// <param name="Name">The member's.</param>
/// <param name="Attendance">Null where none was noted.</param>
/// <param name="Declaration">Null where none was made.</param>
/// <param name="Words">What the conflict of interest is, in the member's words.</param>
public sealed record PastMember(string Name, Attendance? Attendance, Declaration? Declaration, string Words)
{
    internal static IReadOnlyList<PastMember> Of(PastReview past, AgendaItem item, Sealer sealer)
    {
        var attendances = past.Of<Attendance>().Where(attendance => attendance.MeetingId == item.MeetingId).ToDictionary(attendance => attendance.AccountId);
        var declarations = past.Of<Declaration>().Where(declaration => declaration.AgendaItemId == item.Id).ToDictionary(declaration => declaration.AccountId);
        return
        [
            .. attendances.Keys.Union(declarations.Keys).Select(account => (Attendance: attendances.GetValueOrDefault(account), Declaration: declarations.GetValueOrDefault(account)))
                .Select(member => new PastMember(
                    member.Attendance?.Name ?? member.Declaration!.Name, member.Attendance, member.Declaration, sealer.OpenWords(member.Declaration?.Words)))
                .OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
