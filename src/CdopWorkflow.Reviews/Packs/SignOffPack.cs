using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>The coordinator answers for the pack: nothing in it identifies anyone.</summary>
public sealed class SignOffPack(ReviewsDb db, PackFile packs, CurrentPerson person, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, CancellationToken cancel)
    {
        var pack = await packs.OfAsync(review.Id, cancel);
        var decision = WritePack.Decide(review) is { Accepted: false } refused ? refused : Decide(packs.TextOf(pack), await packs.IdentifiersOfAsync(review, cancel));
        if (decision.Accepted)
        {
            pack!.SignOff(person.Value.AccountId, clock.GetUtcNow());
        }

        // how much was found is told, not what: the audit log is read by people who may not know it
        db.Audit(decision.Accepted ? "PackSignedOff" : "PackSignedOffRefused", review.Reference, review.Panel, pack is null ? "" : $"{pack.Number}, {decision.Reasons.Count} to put right");
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(PackText text, KnownIdentifiers known)
    {
        string[] reasons = string.IsNullOrWhiteSpace(text.Summary)
            ? ["Enter the summary of the case"]
            : [.. IdentifierFinder.Remaining(text, known).Select(found => $"Take out “{found.Passage}” ({Choices.Name(found.Kind)}), or confirm that it is harmless")];
        return reasons.Length == 0 ? Decision.Accept : Decision.Refuse(reasons);
    }
}
