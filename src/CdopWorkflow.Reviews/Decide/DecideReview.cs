using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Facts;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>
/// The chair decides. The review moves on, its analysis is closed for good with the catalogue and scale it was recorded under, and one
/// anonymised fact leaves: all in one transaction, or nothing.
/// </summary>
public sealed class DecideReview(ReviewsDb db, TakeStep steps, AnalysisFile analyses, Sealer sealer, ReviewsOptions options, CurrentPerson person, TimeProvider clock)
{
    /// <param name="pack">Opened by the chair.</param>
    /// <param name="seen">How often the record had been saved when the chair checked it.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<Decision> HandleAsync(OpenedPack pack, int seen, CancellationToken cancel)
    {
        var review = pack.Review;
        var analysis = await analyses.LatestAsync(review.Id, cancel);
        var content = await analyses.StartAsync(review.Id, analysis, cancel);
        var decision = review.State == ReviewState.OnAgenda && content.TimesSaved != seen
            ? Refuse(review, "The record was changed after you opened this page: check it again")
            : await steps.FireAsync(review, ReviewTrigger.Decide, why: null, also: null, cancel);
        if (!decision.Accepted && await IsDecidedAsync(review, cancel))
        {
            // taken by a press beside this one, after this one had read the review and before it read the record
            return Decision.Accept;
        }

        if (decision.Accepted)
        {
            var now = clock.GetUtcNow();
            content = MissingReturns.MarkNotKnown(content, review.Returns, options.HousingAgency);
            analysis = await analyses.DraftAsync(review.Id, cancel);
            analysis.Content = sealer.Seal(content);
            var fact = ReviewedFact.Of(review, analysis, content, review.NextFactVersion(), UkTime.DateOf(now));
            analysis.Decide(person.Value.AccountId, now, sealer.Seal(fact));
            pack.Item.Outcome = AgendaOutcome.Decided;
            review.MotherEthnicity = content.Maternal.MotherEthnicity;
            db.Publish(fact, now);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await OvertakenAsync(review, cancel);
        }

        return decision;
    }

    /// <summary>A second press of the button finds the decision taken, which is what was wanted; any other change is to be seen first.</summary>
    private async Task<Decision> OvertakenAsync(Review review, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await IsDecidedAsync(review, cancel))
        {
            return Decision.Accept;
        }

        var decision = Refuse(review, "The record was changed after you opened this page: check it again");
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>As the database has it, whatever was read before.</summary>
    private Task<bool> IsDecidedAsync(Review review, CancellationToken cancel) =>
        db.Reviews.AnyAsync(known => known.Id == review.Id && known.State == ReviewState.Decided, cancel);

    private Decision Refuse(Review review, string reason)
    {
        db.Audit($"{ReviewTrigger.Decide}Refused", review.Reference, review.Panel, reason);
        return Decision.Refuse(reason);
    }
}
