using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>The pack for paper or a file of one's own, with its reader's name and the time on every page.</summary>
[Authorize(Policy = Policies.Panel)]
public sealed class PrintPackModel(OpenPack packs, ReadSigned reader, AnalysisFile analyses, ReviewsDb db, CurrentPerson person, TimeProvider clock) : PackPage(packs)
{
    public AnonymisedPack Facts { get; private set; } = null!;

    public PackContent Parts { get; private set; } = new();

    public string Watermark { get; } = $"{person.Value.Name}, {UkFormat.DateTime(clock.GetUtcNow())}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await EnterAsync(cancel) is { } closed)
        {
            return closed;
        }

        var recorded = analyses.ContentOf(await analyses.LatestAsync(Opened.Review.Id, cancel));
        Parts = await reader.OfAsync(Opened.Pack, cancel);
        Facts = reader.FactsOf(Opened, Parts, recorded);
        db.Audit("PackPrinted", Opened.Review.Reference, Opened.Review.Panel, $"{Number}, for printing or saving");
        await db.SaveChangesAsync(cancel);
        return Page();
    }
}
