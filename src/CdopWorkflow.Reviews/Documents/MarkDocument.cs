using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents.Formats;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>
/// Lets the panel have a document, or takes it back. Whatever is added to a signed pack takes the signature away; taking away is
/// possible at any moment.
/// </summary>
public sealed class MarkDocument(ReviewsDb db, RecordChange changes, PackFile packs, DocumentFile documents, Sealer sealer, CurrentPerson person)
{
    public async Task<Decision> MarkAsync(Review review, DocumentLine line, MarkForm form, CancellationToken cancel)
    {
        var identifying = IdentifierFinder.Find(form.Title ?? "", await packs.IdentifiersOfAsync(review, cancel));
        string[] reasons =
        [
            .. WritePack.Decide(review).Reasons,
            .. line.CanBeOpened ? Array.Empty<string>() : ["Only a document that can be downloaded can be given to the panel"],
            .. line.CanBeOpened && PictureOnly.Of(line.Document.Format, await documents.BytesOfAsync(line.Document, cancel)) is null
                ? ["What the camera wrote into this picture cannot be taken out: save it anew as JPEG or PNG"] : Array.Empty<string>(),
            .. string.IsNullOrWhiteSpace(form.Title) ? ["Enter the title that the panel reads"] : Array.Empty<string>(),
            .. identifying.Select(found => $"Take out “{found.Passage}” ({Choices.Name(found.Kind)}) from the title"),
            .. string.IsNullOrWhiteSpace(form.Why) ? ["Say why the document identifies nobody"] : Array.Empty<string>(),
        ];
        if (reasons.Length > 0)
        {
            // the reasons hold what identifies: the audit log is told how many there are
            changes.Refuse(review, "DocumentMarkedSafe", $"{line.Document.Id}, {reasons.Length} to put right");
            await db.SaveChangesAsync(cancel);
            return Decision.Refuse(reasons);
        }

        line.Document.MarkSafe(sealer.Seal(new PackMark(form.Title!.Trim(), form.Why!.Trim())), person.Value.Name);
        (await packs.OfAsync(review.Id, cancel))?.TakeBackSignOff();
        var decision = changes.Record(review, "DocumentMarkedSafe", $"Document for the panel: {Choices.Name(line.Document.Kind)}", form.Why);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    public async Task<Decision> TakeBackAsync(Review review, DocumentLine line, CancellationToken cancel)
    {
        line.Document.MarkSafe(null, person.Value.Name);
        var decision = changes.Record(review, "DocumentMarkTakenBack", $"Document no longer for the panel: {Choices.Name(line.Document.Kind)}");
        await db.SaveChangesAsync(cancel);
        return decision;
    }
}
