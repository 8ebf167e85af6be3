using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Says what came of asking the family, or of the offer: the task leaves the worklist.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class FinishNextInfantTaskModel(LoadReview reviews, FinishNextInfantTask handler, ReviewsDb db) : StepPage(reviews)
{
    [BindProperty(SupportsGet = true, Name = "task")]
    public Guid TaskId { get; set; }

    [BindProperty]
    public FinishNextInfantTaskForm Form { get; set; } = new();

    public string Track => $"{Home}/family";

    public string What { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Outcomes { get; private set; } = [];

    protected override string Next => Track;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(review => handler.HandleAsync(review, TaskId, Form, cancel), "Recorded", cancel);

    protected override async Task<Review?> FindAsync(CancellationToken cancel)
    {
        if (await base.FindAsync(cancel) is not { } review
            || await db.Set<NextInfantTask>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == TaskId && known.ReviewId == review.Id, cancel) is not { } task)
        {
            return null;
        }

        What = Choices.Name(task.Kind);
        Outcomes = [.. Choices.Of<NextInfantOutcome>().Where(choice => task.Kind == NextInfantTaskKind.Ask || choice.Value != nameof(NextInfantOutcome.NoPregnancyKnown))];
        return review;
    }
}

public sealed record FinishNextInfantTaskForm
{
    [Display(Name = "What came of it?")]
    [Required(ErrorMessage = "Choose what came of it")]
    public NextInfantOutcome? Outcome { get; init; }

    [Display(Name = "On which day?", ShortName = "date")]
    [Required(ErrorMessage = "Enter the date")]
    [NotInFuture(ErrorMessage = "The date must be today or in the past")]
    public DateOnly? On { get; init; }

    [Display(Name = "By whom, and what was said?", ShortName = "words")]
    [StringLength(1000)]
    public string? Words { get; init; }
}
