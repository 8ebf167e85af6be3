using System.Text.Json;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>
/// Saves one section of the analysis, complete or not. When somebody else saved it since the page was opened nothing is overwritten:
/// the page shows both and its user decides.
/// </summary>
public sealed class SaveSection(ReviewsDb db, AnalysisFile analyses, Sealer sealer, CurrentPerson person, TimeProvider clock)
{
    public async Task<SaveOutcome> HandleAsync(
        OpenedPack pack, Section section, int seen, Func<AnalysisContent, AnalysisContent> change, CancellationToken cancel)
    {
        var outcome = new SaveOutcome(false, new(), null);
        try
        {
            await db.InTransactionAsync(async () => outcome = await SaveAsync(pack, section, seen, change, cancel), cancel);
        }
        catch (DbUpdateException)
        {
            // on a server two saves may pass the comparison side by side: the second fails at the version, or at the number of a new analysis
            db.ChangeTracker.Clear();
            var content = analyses.ContentOf(await analyses.LatestAsync(pack.Review.Id, cancel));
            outcome = SameAs(content, change) ? new SaveOutcome(true, content, null) : Overtaken(content, section);
        }

        return outcome;
    }

    private async Task<SaveOutcome> SaveAsync(
        OpenedPack pack, Section section, int seen, Func<AnalysisContent, AnalysisContent> change, CancellationToken cancel)
    {
        var review = pack.Review;
        if (await db.Reviews.Where(known => known.Id == review.Id).Select(known => known.State).SingleAsync(cancel) != ReviewState.OnAgenda)
        {
            db.Audit("AnalysisSavedRefused", review.Reference, review.Panel, $"{section}: not on an agenda any more");
            return new SaveOutcome(false, analyses.ContentOf(await analyses.LatestAsync(review.Id, cancel)), null);
        }

        var draft = await analyses.DraftAsync(review.Id, cancel);
        var content = analyses.ContentOf(draft);
        if (content.NumberOf(section) != seen && SameAs(content, change))
        {
            db.ChangeTracker.Clear();
            return new SaveOutcome(true, content, null);
        }

        if (content.NumberOf(section) != seen)
        {
            db.ChangeTracker.Clear();
            db.Audit("AnalysisSavedRefused", review.Reference, review.Panel, $"{section}: saved by someone else meanwhile");
            return Overtaken(content, section);
        }

        var form = await analyses.FormOfAsync(content, cancel);
        var saved = change(content).SavedBy(section, person.Value.Name, clock.GetUtcNow()) with { FormVersion = form.Version };
        draft.Write(sealer.Seal(saved));
        db.Audit("AnalysisSaved", review.Reference, review.Panel, section.ToString());
        return new SaveOutcome(true, saved, null);
    }

    /// <summary>A second press of the button, or the same words from two people: nothing is left to save.</summary>
    private static bool SameAs(AnalysisContent content, Func<AnalysisContent, AnalysisContent> change) => JsonSerializer.Serialize(change(content)) == JsonSerializer.Serialize(content);

    private static SaveOutcome Overtaken(AnalysisContent content, Section section) => new(false, content, content.LastSave(section));
}
