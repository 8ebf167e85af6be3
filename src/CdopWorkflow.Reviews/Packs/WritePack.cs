using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>Saves the text of a pack, complete or not. A pack that was signed off is no longer.</summary>
public sealed class WritePack(ReviewsDb db, PackFile packs, Sealer sealer)
{
    public async Task<Decision> HandleAsync(Review review, PackText text, CancellationToken cancel)
    {
        var pack = await packs.OfAsync(review.Id, cancel);
        var decision = Decide(review);
        if (!decision.Accepted)
        {
            db.Audit("PackWrittenRefused", review.Reference, review.Panel, decision.Reasons[0]);
        }
        else if (pack is null)
        {
            db.Add(pack = new Pack { ReviewId = review.Id, Text = sealer.Seal(text) });
            db.Audit("PackWritten", review.Reference, review.Panel, pack.Number);
        }
        else
        {
            pack.Write(sealer.Seal(text));
            db.Audit("PackWritten", review.Reference, review.Panel, pack.Number);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>A pack does not change under the eyes of its panel, nor after the decision that rests on it.</summary>
    public static Decision Decide(Review review) => review.State switch
    {
        ReviewState.OnAgenda => Decision.Refuse("Take the review off the agenda before you change its pack"),
        ReviewState.Decided or ReviewState.Closed => Decision.Refuse("The panel has decided on this pack: reopen the review to change it"),
        _ when review.State.IsEnded() => Decision.Refuse($"This review is “{review.State.Label()}”: its pack cannot be changed"),
        _ => Decision.Accept,
    };
}
