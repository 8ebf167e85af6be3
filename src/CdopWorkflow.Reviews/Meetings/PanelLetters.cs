using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>
/// Writes to the coordinators of other panels about a meeting that they bring reviews to. A letter says which panel meets and when, and
/// nothing of any review but the number of its pack. It is posted in the transaction of what it tells of.
/// </summary>
public sealed class PanelLetters(ReviewsDb db, StaffDirectory staff, AreaTable areas, MailOptions mail)
{
    public Task InviteAsync(PanelMeeting meeting, string panel, CancellationToken cancel) => PostAsync(
        meeting, panel, "invitation", "an invitation",
        $"{areas.NameOf(meeting.Panel)} invites {areas.NameOf(panel)} to bring its reviews to this meeting. Please agree or decline.", "/answer-invitation", cancel);

    /// <summary>Every panel that has not declined hears that the meeting was changed or cancelled; the reason stands behind the link.</summary>
    public async Task TellOfChangeAsync(PanelMeeting meeting, CancellationToken cancel)
    {
        var what = meeting.IsCancelled ? "cancelled" : "changed";
        foreach (var invited in meeting.Invited.Where(invited => invited.Answer != InvitationAnswer.Declined))
        {
            await PostAsync(
                meeting, invited.Panel, $"{what}/{meeting.Sequence}", what,
                $"{areas.NameOf(meeting.Panel)} has {what} the meeting that {areas.NameOf(invited.Panel)} was invited to. {(meeting.IsCancelled ? "Your reviews on its agenda are ready for panel again." : "Your reviews stay on its agenda.")}", "", cancel);
        }
    }

    /// <param name="meeting">Which the review is not at any more.</param>
    /// <param name="item">Its place on the agenda.</param>
    /// <param name="review">Of another panel.</param>
    /// <param name="pack">Number of the pack.</param>
    /// <param name="cancel">Stops looking for people.</param>
    public Task GiveBackAsync(PanelMeeting meeting, Guid item, Review review, string pack, CancellationToken cancel) => PostAsync(
        meeting, review.Panel, $"given-back/{item:N}", "a review was given back",
        $"{areas.NameOf(meeting.Panel)} has taken pack {pack} off the agenda. It is ready for panel again. The reason stands in the meetings of the review.", "", cancel);

    private async Task PostAsync(PanelMeeting meeting, string panel, string key, string what, string words, string page, CancellationToken cancel)
    {
        foreach (var person in await staff.WithRoleAsync(Role.Coordinator, panel, cancel))
        {
            db.Post(new Letter(
                $"panel-meeting/{meeting.Id:N}/{panel}/{key}/{person.AccountId}",
                person.Email,
                $"{Choices.Name(meeting.Kind)} of {areas.NameOf(meeting.Panel)}: {what}",
                $"""
                {Choices.Name(meeting.Kind)} of {areas.NameOf(meeting.Panel)}
                {UkFormat.Date(meeting.MeetsOn)}, {UkFormat.Time(meeting.StartsAt)} to {UkFormat.Time(meeting.EndsAt)}

                {words}

                {mail.LinkTo($"/reviews/meetings/{meeting.Id}{page}")}
                """)
            {
                Area = panel,
                Reference = "Panel meeting",
                ToWhom = person.Name,
            });
        }
    }
}
