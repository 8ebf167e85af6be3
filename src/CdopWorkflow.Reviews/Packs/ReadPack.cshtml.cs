using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Packs;

[Authorize(Policy = Policies.Panel)]
public sealed class ReadPackModel(OpenPack packs, PackFile file, AnalysisFile analyses, ReviewsDb db, PanelsOfPerson panels, PanelOptions options, FurtherAnalysis further) : PackPage(packs)
{
    public AnonymisedPack Facts { get; private set; } = null!;

    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

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
        Facts = AnonymisedPack.Of(Opened.Review, Recorded.Household);
        Paragraphs = file.TextOf(Opened.Pack).Summary.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Missing = Quorum.For(options, Opened.Item.TakingPart(Opened.Meeting.Attendances)).Missing();
        db.Audit("PackRead", Opened.Review.Reference, Opened.Review.Panel, $"{Number}, for the panel's meeting");
        await db.SaveChangesAsync(cancel);
        return Page();
    }
}
