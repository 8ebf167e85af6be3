using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.NationalExport;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.NationalReturns;

/// <summary>The deaths of a period for the national database: what each lacks, what was sent, and all of them as one file.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class NationalReturnsModel(ReviewsDb db, MyPanels mine, ReadExport read, SendExport send, TimeProvider clock) : PageModel
{
    /// <summary>A period with more is asked for in parts: every death is opened for it.</summary>
    public const int Most = 200;

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Deaths from", ShortName = "first day")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "to", ShortName = "last day")]
    public DateOnly? To { get; set; }

    [BindProperty]
    [Display(Name = "As which kind of file?", ShortName = "kind of file")]
    public ExportFormat Format { get; set; } = ExportFormat.Csv;

    public IReadOnlyList<ExportState> States { get; private set; } = [];

    public bool HasPeriod => From is not null && To is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && HasPeriod)
        {
            var states = new List<ExportState>();
            foreach (var review in await ReviewsAsync(cancel))
            {
                states.Add(await read.OfAsync(review, cancel));
            }

            States = states;
        }

        From ??= new DateOnly(UkTime.DateOf(clock.GetUtcNow()).Year, 1, 1);
        To ??= UkTime.DateOf(clock.GetUtcNow());
        return Page();
    }

    [RequireRecentSignIn]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        var reviews = ModelState.IsValid && HasPeriod ? await ReviewsAsync(cancel) : [];
        if (ModelState.IsValid && await send.HandleAsync(reviews, Format, cancel) is { } file)
        {
            return File(file.Bytes, file.ContentType, file.Name);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", "There is nothing to send in this period");
        }

        return Page();
    }

    private async Task<List<Review>> ReviewsAsync(CancellationToken cancel)
    {
        if (To < From)
        {
            ModelState.AddModelError(nameof(To), "The last day must be on or after the first");
            return [];
        }

        var panels = mine.As(Role.Coordinator);
        ReviewState[] not = [ReviewState.OutOfScope, ReviewState.Duplicate, ReviewState.TransferredOut, ReviewState.Withdrawn, ReviewState.TransferOffered];
        var reviews = await db.Reviews.Where(review => panels.Contains(review.Panel) && review.DiedOn >= From && review.DiedOn <= To && !not.Contains(review.State)
                // what an earlier system closed was for that system to send; what was decided again here is for this one
                && (review.MigratedAt == null || review.State != ReviewState.Closed || review.DecidedAt > review.MigratedAt))
            .OrderBy(review => review.DiedOn).ThenBy(review => review.Reference).Take(Most + 1).ToListAsync(cancel);
        if (reviews.Count <= Most)
        {
            return reviews;
        }

        ModelState.AddModelError(nameof(To), $"There are more than {Most} deaths in this period. Enter a shorter one");
        return [];
    }
}
