using System.Text.Json;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.DraftAnalysis;

/// <summary>
/// The coordinator writes down what the review meeting drafted, complete or not. The panel reads it: nothing in it may identify anyone.
/// Once the review is on an agenda the draft is the panel's, and stays as it is.
/// </summary>
public sealed class WriteDraft(ReviewsDb db, DraftFile drafts, PackFile packs, RecordChange changes, Sealer sealer, CurrentPerson person, TimeProvider clock)
{
    private const string Action = "DraftAnalysisSaved";

    /// <param name="review">With its meetings.</param>
    /// <param name="content">As it is now.</param>
    /// <param name="seen">Version of the draft that the page showed; 0 for none.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<Decision> HandleAsync(Review review, DraftContent content, int seen, CancellationToken cancel)
    {
        var draft = await drafts.OfAsync(review.Id, cancel);
        if (SameAs(content, drafts.ContentOf(draft)))
        {
            return Decision.Accept;
        }

        var reasons = Refusals(review, draft, seen, IdentifierFinder.Passages(content.Cause, await packs.IdentifiersOfAsync(review, cancel)), content);
        Decision decision;
        if (reasons.Length > 0)
        {
            decision = changes.Refuse(review, Action, reasons);
        }
        else
        {
            var written = sealer.Seal(content with { By = person.Value.Name, At = clock.GetUtcNow() });
            if (draft is null)
            {
                db.Add(new MeetingDraft { ReviewId = review.Id, Content = written });
            }
            else
            {
                draft.Write(written);
            }

            decision = changes.Record(review, Action, "Draft of the analysis from the review meeting saved");
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>A second press of the button finds the draft saved.</summary>
    private static bool SameAs(DraftContent content, DraftContent? saved) =>
        saved is not null && JsonSerializer.Serialize(content with { By = saved.By, At = saved.At }) == JsonSerializer.Serialize(saved);

    private static string[] Refusals(Review review, MeetingDraft? draft, int seen, IReadOnlyList<FoundIdentifier> found, DraftContent content) =>
        review.State is ReviewState.OnAgenda or ReviewState.Decided ? ["The panel has the draft: it cannot be changed now"]
        : !review.Meetings.Exists(meeting => meeting is { HeldOn: not null, Kind: ReviewMeetingKind.ReviewMeeting or ReviewMeetingKind.RapidResponseFinal })
            ? ["Record the review meeting, or the final rapid-response meeting, first"]
        : (draft?.Version ?? 0) != seen ? ["Someone else saved the draft while you were working on it. Open it anew and compare"]
        : [.. found.Where(passage => !content.Harmless.Contains(passage.Passage, StringComparer.OrdinalIgnoreCase))
            .Select(passage => $"Take out “{passage.Passage}” ({Choices.Name(passage.Kind)}), or confirm that it is harmless")];
}
