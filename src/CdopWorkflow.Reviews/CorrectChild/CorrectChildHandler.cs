using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.CorrectChild;

/// <summary>
/// Puts right who the child was: the name, the number and the address that everybody who may see them is shown from then on, and that
/// the national database is sent. What each notifier said is kept as it was said. No figure changes by it.
/// </summary>
public sealed class CorrectChildHandler(ReviewsDb db, RecordChange changes, Sealer sealer, TellOfChild tell)
{
    private const string Action = "DetailsOfChildCorrected";

    /// <param name="review">Of the coordinator's panel.</param>
    /// <param name="before">Who the child was until now.</param>
    /// <param name="form">In order.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task<Decision> HandleAsync(Review review, Child before, CorrectChildForm form, CancellationToken cancel)
    {
        var now = form.Correct(before);
        var changed = Changes(before, now);
        var decision = changed.Count == 0
            ? changes.Refuse(review, Action, "Change what is wrong: nothing here is different from what is recorded")
            : Correct(review, now, changed, form.Why!);
        if (decision.Accepted)
        {
            await tell.QueueAsync(review, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Correct(Review review, Child now, List<(string What, string Before, string Now)> changed, string why)
    {
        review.CorrectedChild = sealer.Seal(now);

        // which details is plain; what they said and say identifies, and is sealed with the reason
        var lines = changed.Select(one => $"{char.ToUpperInvariant(one.What[0])}{one.What[1..]}: {one.Before}, now {one.Now}");
        return changes.Record(
            review, Action, $"Details of the child corrected: {string.Join(", ", changed.Select(one => one.What))}", string.Join('\n', lines.Append(why)), evenClosed: true);
    }

    private static List<(string What, string Before, string Now)> Changes(Child before, Child now)
    {
        (string What, string? Before, string? Now)[] all =
        [
            ("family name", before.FamilyName, now.FamilyName),
            ("forenames", before.Forenames, now.Forenames),
            ("NHS number", before.NhsNumber, now.NhsNumber),
            ("reason for no NHS number", before.NhsNumberAbsence, now.NhsNumberAbsence),
            ("address", before.Address, now.Address),
            ("postcode", before.Postcode, now.Postcode),
        ];
        return [.. all.Select(one => (one.What, Or(one.Before), Or(one.Now))).Where(one => one.Item2 != one.Item3)];
    }

    private static string Or(string? text) => string.IsNullOrWhiteSpace(text) ? "nothing" : text;
}
