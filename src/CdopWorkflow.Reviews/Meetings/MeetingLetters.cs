using System.Text;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>
/// Writes to those who are invited to a meeting, with a calendar file. A letter says when and where the panel meets and nothing about any
/// review. It is posted in the transaction of the change it tells of.
/// </summary>
public sealed class MeetingLetters(ReviewsDb db, StaffDirectory staff, Sealer sealer, AreaTable areas, MailOptions mail, TimeProvider clock)
{
    /// <summary>Everyone who was invited hears that the meeting was changed or cancelled.</summary>
    public async Task TellOfChangeAsync(PanelMeeting meeting, string why, CancellationToken cancel)
    {
        var invited = await db.Set<MemberInvitation>().Where(invitation => invitation.MeetingId == meeting.Id).Select(invitation => invitation.AccountId).ToListAsync(cancel);
        foreach (var account in invited)
        {
            // whose account was closed since is not written to
            if (await staff.FindAsync(account, cancel) is { } person)
            {
                Post(meeting, person, meeting.IsCancelled ? "cancelled" : "changed", $"Reason: {why}");
            }
        }
    }

    public void Invite(PanelMeeting meeting, StaffPerson person) =>
        Post(meeting, person, "invitation", "Please declare your interests and read the packs before the meeting.");

    /// <summary>Who was invited is expected no more: their panel does not come after all. Their calendar takes the meeting out.</summary>
    public async Task StandDownAsync(PanelMeeting meeting, string account, CancellationToken cancel)
    {
        if (await staff.FindAsync(account, cancel) is { } person)
        {
            Post(meeting, person, "you are not expected any more", "Your panel does not take part after all.", isWithdrawn: true);
        }
    }

    private void Post(PanelMeeting meeting, StaffPerson person, string what, string line, bool isWithdrawn = false)
    {
        var (panel, place) = (areas.NameOf(meeting.Panel), sealer.OpenWords(meeting.Place));
        var when = $"{UkFormat.Date(meeting.MeetsOn)}, {UkFormat.Time(meeting.StartsAt)} to {UkFormat.Time(meeting.EndsAt)}";
        var entry = CalendarEntry.Of(meeting, panel, place, clock.GetUtcNow()) with { Organiser = mail.Sender?.Address, Attendee = person.Email, IsCancelled = meeting.IsCancelled || isWithdrawn };
        db.Post(new Letter(
            $"meeting/{meeting.Id:N}/{meeting.Sequence}/{person.AccountId}{(isWithdrawn ? "/withdrawn" : "")}",
            person.Email,
            $"Panel meeting on {UkFormat.Date(meeting.MeetsOn)}: {what}",
            $"""
            {panel} panel meeting: {what}

            {when}
            {(place.Length == 0 ? "The place will be told." : place)}

            {line}

            {mail.LinkTo("/reviews/panel")}
            """)
        {
            Area = meeting.Panel,
            Reference = "Panel meeting",
            ToWhom = person.Name,
            File = new LetterFile($"panel-meeting-{meeting.MeetsOn:yyyy-MM-dd}.ics", "text/calendar", Encoding.UTF8.GetBytes(CalendarFile.Of(entry))),
        });
    }
}
