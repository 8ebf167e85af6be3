using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>A member declares whether there is a conflict of interest in one review. A conflict stands for the rest of the meeting.</summary>
public sealed class DeclareInterest(ReviewsDb db, CurrentPerson person, Sealer sealer, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(OpenedPack pack, Interest? interest, string? words, CancellationToken cancel)
    {
        var (review, known) = (pack.Review, pack.Item.DeclarationOf(person.Value.AccountId));
        var decision = Decide(known, interest, words);
        if (decision.Accepted)
        {
            var declaration = known ?? Add(pack.Item);
            declaration.Interest = interest!.Value;
            declaration.DeclaredAt = clock.GetUtcNow();
            declaration.Words = interest == Interest.Conflict ? sealer.Seal(words!.Trim()) : null;
        }

        db.Audit(decision.Accepted ? "InterestDeclared" : "InterestDeclaredRefused", review.Reference, review.Panel, string.Join("; ", decision.Reasons.Prepend($"{interest}")));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Decision Decide(Declaration? known, Interest? interest, string? words) => (known?.Interest, interest) switch
    {
        (_, null) => Decision.Refuse("Say whether you have a conflict of interest in this review"),
        (Interest.Conflict, Interest.None) => Decision.Refuse("A conflict of interest stands for the rest of the meeting. If it was a mistake, ask the coordinator to put the review on the agenda anew"),
        (_, Interest.Conflict) when string.IsNullOrWhiteSpace(words) => Decision.Refuse("Say what the conflict of interest is"),
        _ => Decision.Accept,
    };

    private Declaration Add(AgendaItem item)
    {
        var declaration = new Declaration { AgendaItemId = item.Id, AccountId = person.Value.AccountId, Name = person.Value.Name };
        item.Declarations.Add(declaration);
        return declaration;
    }
}
