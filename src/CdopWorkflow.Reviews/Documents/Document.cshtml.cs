using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>One document: download it, let the panel have it, remove it.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class DocumentModel(LoadReview reviews, DocumentFile documents, MarkDocument marks, RemoveDocument removal, ReviewsDb db) : DocumentPage(reviews, documents)
{
    [BindProperty]
    public MarkForm Mark { get; set; } = new();

    [BindProperty]
    [Display(Name = "Why is it removed?", ShortName = "reason")]
    [StringLength(2000)]
    public string? Why { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnGetDownloadAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } review || !Line.CanBeOpened)
        {
            return NotFound();
        }

        db.Audit("DocumentDownloaded", review.Reference, review.Panel, $"{Line.Document.Id}, for the coordination of the review");
        await db.SaveChangesAsync(cancel);
        return SendFile.As(Line.Details.Title, Line.Document.Format, await Documents.BytesOfAsync(Line.Document, cancel));
    }

    public Task<IActionResult> OnPostMarkAsync(CancellationToken cancel) =>
        TakeAsync(review => WhileHere(() => marks.MarkAsync(review, Line, Mark, cancel)), "The panel can have this document once the pack is signed off", cancel);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) =>
        TakeAsync(review => WhileHere(() => marks.TakeBackAsync(review, Line, cancel)), "The panel no longer has this document", cancel);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        TakeAsync(review => WhileHere(() => removal.HandleAsync(review, Line, Why, cancel)), "Document removed", cancel);

    /// <summary>A second press of the button finds the document gone.</summary>
    private Task<Decision> WhileHere(Func<Task<Decision>> work) =>
        Line.Document.IsHere ? work() : Task.FromResult(Decision.Refuse("This document has been removed"));
}
