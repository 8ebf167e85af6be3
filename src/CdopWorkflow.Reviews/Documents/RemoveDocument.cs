using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>Deletes a document's file and keeps that it was here, what it was called, and why it went.</summary>
public sealed class RemoveDocument(ReviewsDb db, RecordChange changes, Sealer sealer, CurrentPerson person, TimeProvider clock)
{
    public async Task<Decision> HandleAsync(Review review, DocumentLine line, string? why, CancellationToken cancel)
    {
        var decision = string.IsNullOrWhiteSpace(why)
            ? changes.Refuse(review, "DocumentRemoved", "Say why the document is removed")
            : await RemoveAsync(review, line.Document, why, cancel);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private async Task<Decision> RemoveAsync(Review review, Document document, string why, CancellationToken cancel)
    {
        document.Remove(sealer.SealWords(why), person.Value.Name, clock.GetUtcNow());
        db.RemoveRange(await db.Set<DocumentContent>().Where(content => content.DocumentId == document.Id).ToListAsync(cancel));
        return changes.Record(review, "DocumentRemoved", $"Document removed: {Choices.Name(document.Kind)}", why);
    }
}
