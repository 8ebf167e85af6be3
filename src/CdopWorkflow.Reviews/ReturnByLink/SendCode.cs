using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Timeline;

namespace CdopWorkflow.Reviews.ReturnByLink;

/// <summary>Sends a code to where the link was sent. Whoever asks for one after the other without entering any ends the link.</summary>
public sealed class SendCode(ReviewsDb db, ReturnLetters letters, TimelineWriter timeline, Sealer sealer, ReviewsOptions options, TimeProvider clock)
{
    /// <summary>A second press of the button sends no second letter.</summary>
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMinutes(1);

    public async Task HandleAsync(OpenedLink opened, CancellationToken cancel)
    {
        var ((link, review, asked), now) = (opened, clock.GetUtcNow());
        if (link.HasCode(now) && now - link.CodeSentAt < AtMostEvery)
        {
            return;
        }

        if (link.CodesSent >= options.ReturnCodes)
        {
            link.EndedAt = now;
            timeline.Add(review, $"Link ended, too many codes were asked for: {asked.Agency}");
            db.Audit("ReturnLinkEnded", review.Reference, review.Panel, asked.Agency);
        }
        else
        {
            var code = LinkToken.CreateCode();
            link.GiveCode(sealer.Seal(code), now, options.ReturnCodeMinutes);
            if (link.SentTo is not null)
            {
                letters.SendCode(review, asked, link, code, sealer.OpenWords(link.SentTo));
            }

            db.Audit("ReturnCodeSent", review.Reference, review.Panel, asked.Agency);
        }

        await db.SaveChangesAsync(cancel);
    }
}
