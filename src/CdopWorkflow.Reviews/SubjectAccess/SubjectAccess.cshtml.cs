using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.SubjectAccess;

/// <summary>A living member of the family asks what is held of them: the coordinator puts it together, and reads it before it is given.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class SubjectAccessModel(LoadReview reviews, GiveAccess give) : StepPage(reviews)
{
    [BindProperty]
    public SubjectAccessForm Form { get; set; } = new();

    public IReadOnlyList<KnownPerson> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    [RequireRecentSignIn]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } review)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            if (await give.HandleAsync(review, Form, cancel) is { } file)
            {
                return File(file, "text/plain; charset=utf-8", $"{review.Reference}-request-for-access.txt");
            }

            ModelState.AddModelError("Form.Person", "Choose somebody whom a notification of this death names");
        }

        return await ShowAsync(cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel) => People = await give.PeopleAsync(Review, cancel);
}
