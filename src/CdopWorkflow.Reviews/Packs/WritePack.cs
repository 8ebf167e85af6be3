using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>Saves the text of a pack, complete or not. A pack that was signed off is no longer.</summary>
public sealed class WritePack(ReviewsDb db, PackFile packs, Sealer sealer)
{
    /// <param name="review">Whose pack it is.</param>
    /// <param name="pack">As it was read when it was judged whether it may be written; null where there was none. One that somebody began since is not written over.</param>
    /// <param name="text">What it says from now on.</param>
    /// <param name="cancel">Stops it, and nothing is saved.</param>
    public async Task<Decision> HandleAsync(Review review, Pack? pack, PackText text, CancellationToken cancel)
    {
        var decision = Decide(review) is { Accepted: false } refused ? refused : Decide(text, await packs.IdentifiersOfAsync(review, cancel) with { Others = text.Others });
        if (!decision.Accepted)
        {
            // the reasons may hold what identifies: the audit log is told how many there are
            db.Audit("PackWrittenRefused", review.Reference, review.Panel, $"{decision.Reasons.Count} to put right");
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

    /// <summary>What stands in place of a passage identifies nobody either.</summary>
    private static Decision Decide(PackText text, KnownIdentifiers known)
    {
        string[] reasons =
        [
            .. from redaction in text.Redactions
               let words = redaction.Replacement
               where words is not null
               from found in IdentifierFinder.Find(words, known)
               select $"“{words}” still holds “{found.Passage}” ({Choices.Name(found.Kind)})",
            .. text.Redactions.Where(redaction => redaction.Replacement is { } words && string.IsNullOrWhiteSpace(words)).Select(redaction => $"Enter what stands in place of “{redaction.Passage}”"),
        ];
        return reasons.Length == 0 ? Decision.Accept : Decision.Refuse(reasons);
    }
}
