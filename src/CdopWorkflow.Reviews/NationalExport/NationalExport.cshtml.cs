using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>What the national database would be sent of one review, what is missing, and what it was sent before.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class NationalExportModel(LoadReview reviews, ReadExport read, SendExport send) : StepPage(reviews)
{
    [BindProperty]
    [Display(Name = "As which kind of file?", ShortName = "kind of file")]
    public ExportFormat Format { get; set; } = ExportFormat.Json;

    public ExportState State { get; private set; } = null!;

    public bool CanSend => SendExport.CanSend(Review);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    [RequireRecentSignIn]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } review)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await send.HandleAsync([review], Format, cancel) is { } file)
        {
            return File(file.Bytes, file.ContentType, file.Name);
        }

        ModelState.AddModelError("", "Nothing can be sent of this review now");
        return await ShowAsync(cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel) => State = await read.OfAsync(Review, cancel);
}
