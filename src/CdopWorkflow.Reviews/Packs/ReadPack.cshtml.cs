using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Documents.Formats;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Packs;

[Authorize(Policy = Policies.Panel)]
public sealed class ReadPackModel(OpenPack packs, ReadSigned reader, DocumentFile documents, AnalysisFile analyses, ReviewsDb db, PanelsOfPerson panels, PanelOptions options, FurtherAnalysis further) : PackPage(packs)
{
    public AnonymisedPack Facts { get; private set; } = null!;

    public PackContent Parts { get; private set; } = new();

    public AnalysisContent Recorded { get; private set; } = new();

    /// <summary>What the quorum for this review lacks.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public bool IsDecided => Opened.Review.State == ReviewState.Decided;

    public bool MayDecide => panels.Chairs(Opened.Meeting.Panel);

    /// <summary>Whether an administrator added questions to the analysis form.</summary>
    public bool AsksFurther { get; private set; }

    public string SavedBy(Section section) =>
        Recorded.LastSave(section) is { } save ? $": saved by {save.By}, {UkFormat.DateTime(save.At)}" : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await EnterAsync(cancel) is { } closed)
        {
            return closed;
        }

        Recorded = analyses.ContentOf(await analyses.LatestAsync(Opened.Review.Id, cancel));
        AsksFurther = await further.AskedAsync(Recorded, cancel) is not null;
        Parts = await reader.OfAsync(Opened.Pack, cancel);
        Facts = reader.FactsOf(Opened, Parts, Recorded);
        Missing = Quorum.For(options, Opened.Item.TakingPart(Opened.Meeting.Attendances)).Missing();
        db.Audit("PackRead", Opened.Review.Reference, Opened.Review.Panel, $"{Number}, for the panel's meeting");
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    /// <summary>A document that was signed off with the pack, by its place in the list: its id would tell when it was added.</summary>
    public async Task<IActionResult> OnGetDocumentAsync(int number, CancellationToken cancel)
    {
        if (await EnterAsync(cancel) is { } closed)
        {
            return closed;
        }

        var entry = (await reader.OfAsync(Opened.Pack, cancel)).Documents.ElementAtOrDefault(number - 1);
        if (entry is null || await documents.FindAsync(Opened.Review.Id, entry.Id, cancel) is not { CanBeOpened: true, Document.IsMarked: true } line)
        {
            return NotFound();
        }

        if (PictureOnly.Of(line.Document.Format, await documents.BytesOfAsync(line.Document, cancel)) is not { } bytes)
        {
            return NotFound();
        }

        db.Audit("PackDocumentDownloaded", Opened.Review.Reference, Opened.Review.Panel, $"{Number}, {line.Document.Id}");
        await db.SaveChangesAsync(cancel);
        return SendFile.As(entry.Title, line.Document.Format, bytes);
    }
}
