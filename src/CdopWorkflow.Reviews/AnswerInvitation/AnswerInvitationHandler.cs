using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.AnswerInvitation;

public sealed record AnswerInvitationForm
{
    [Display(Name = "Panel")]
    public string? Panel { get; init; }

    [Display(Name = "What do you answer?")]
    public InvitationAnswer? Answer { get; init; }

    [Display(Name = "Why?", ShortName = "reason", Description = "The other panel reads it. Say nothing about a child")]
    [StringLength(1000)]
    public string? Why { get; init; }
}

/// <summary>A panel agrees to bring its reviews to another panel's meeting, or declines. It may change its mind until it has brought one.</summary>
public sealed class AnswerInvitationHandler(ReviewsDb db, PanelAddresses addresses, MeetingLetters letters, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(PanelMeeting meeting, InvitedPanel? invited, AnswerInvitationForm form, CancellationToken cancel)
    {
        var decision = invited is null ? Decision.Refuse("Select a panel") : await DecideAsync(meeting, invited, form, cancel);
        if (decision.Accepted)
        {
            invited!.Reply(form.Answer!.Value, form.Answer == InvitationAnswer.Declined ? sealer.SealWords(form.Why) : null, clock.GetUtcNow());
            meeting.Change();
            if (form.Answer == InvitationAnswer.Declined)
            {
                await StandDownAsync(meeting, cancel);
            }
        }

        db.Audit(
            decision.Accepted ? "InvitationAnswered" : "InvitationAnsweredRefused", meeting.Id.ToString("N"), invited?.Panel ?? meeting.Panel,
            string.Join("; ", decision.Reasons.Prepend($"{form.Answer}")));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>Members of a panel that comes no more were perhaps invited by letter: they hear that they are not expected.</summary>
    private async Task StandDownAsync(PanelMeeting meeting, CancellationToken cancel)
    {
        var invitations = await db.Set<MemberInvitation>().Where(invitation => invitation.MeetingId == meeting.Id).ToListAsync(cancel);
        var sitting = invitations.Count == 0 ? [] : (await addresses.OfAsync(meeting, cancel)).Select(person => person.AccountId).ToHashSet();
        foreach (var invitation in invitations.Where(invitation => !sitting.Contains(invitation.AccountId)))
        {
            db.Remove(invitation);
            await letters.StandDownAsync(meeting, invitation.AccountId, cancel);
        }
    }

    private async Task<Decision> DecideAsync(PanelMeeting meeting, InvitedPanel invited, AnswerInvitationForm form, CancellationToken cancel) => form.Answer switch
    {
        _ when meeting.IsCancelled => Decision.Refuse("This meeting is cancelled"),
        null or InvitationAnswer.Waiting => Decision.Refuse("Say whether you agree"),
        InvitationAnswer.Declined when string.IsNullOrWhiteSpace(form.Why) => Decision.Refuse("Say why you decline"),
        InvitationAnswer.Declined when await HasBroughtAsync(meeting, invited, cancel) => Decision.Refuse("Take your reviews off the agenda first"),
        _ => Decision.Accept,
    };

    private Task<bool> HasBroughtAsync(PanelMeeting meeting, InvitedPanel invited, CancellationToken cancel)
    {
        Guid[] reviews = [.. meeting.InOrder().Where(item => item.Outcome == AgendaOutcome.Waiting).Select(item => item.ReviewId)];
        return db.Reviews.AnyAsync(review => reviews.Contains(review.Id) && review.Panel == invited.Panel, cancel);
    }
}
