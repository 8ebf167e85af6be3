using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>The coordinator answers for the pack: nothing in it identifies anyone. What the panel reads is kept as it was signed.</summary>
public sealed class SignOffPack(ReviewsDb db, PackFile packs, Sealer sealer, CurrentPerson person, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, CancellationToken cancel)
    {
        var pack = await packs.OfAsync(review.Id, cancel);
        var text = packs.TextOf(pack);
        var source = await packs.SourceOfAsync(review, text, cancel);
        var decision = WritePack.Decide(review) is { Accepted: false } refused ? refused : Decide(source, text, await packs.IdentifiersOfAsync(review, cancel));
        if (decision.Accepted)
        {
            pack!.SignOff(person.Value.AccountId, clock.GetUtcNow(), sealer.Seal(RedactPack.Apply(source, text.Redactions)));
        }

        // how much was found is told, not what: the audit log is read by people who may not know it
        db.Audit(decision.Accepted ? "PackSignedOff" : "PackSignedOffRefused", review.Reference, review.Panel, pack is null ? "" : $"{pack.Number}, {decision.Reasons.Count} to put right");
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(PackContent source, PackText text, KnownIdentifiers known)
    {
        string[] reasons =
        [
            .. string.IsNullOrWhiteSpace(text.Summary) ? ["Enter the summary of the case"] : Array.Empty<string>(),
            .. RedactPack.Finds(source, text, known).Where(find => !find.IsAnswered).Select(find => $"Take out “{find.Passage}” ({Choices.Name(find.Kind)}), or confirm that it is harmless"),
        ];
        return reasons.Length == 0 ? Decision.Accept : Decision.Refuse(reasons);
    }
}
