using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Visits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.SelfAssessment;

/// <summary>How far the area has come with each recommendation, by its own account. There from the day it was sent.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class SelfAssessmentModel(VisitFile file, SelfAssessmentHandler handler) : VisitPage(file)
{
    public sealed record AssessmentForm
    {
        public AssessmentLine[] Lines { get; init; } = [];
    }

    [BindProperty]
    public AssessmentForm Form { get; set; } = new();

    public Assessment Assessment { get; private set; } = null!;

    public string TextOf(VisitRecommendation recommendation) => Files.TextOf(recommendation);

    public string CategoryOf(VisitRecommendation recommendation) => RecommendationCategories.OfVersion(Visit.CategoriesVersion).Find(recommendation.Category)!.FullName;

    public async Task<IActionResult> OnGetAsync(string reference, int months, CancellationToken cancel)
    {
        if (!await FindAsync(reference, months, cancel))
        {
            return NotFound();
        }

        if (Assessment.ReturnedOn is not null)
        {
            return Redirect(Home);
        }

        Form = new AssessmentForm { Lines = [.. Visit.Recommendations.Select(_ => new AssessmentLine())] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, int months, CancellationToken cancel)
    {
        if (!await FindAsync(reference, months, cancel))
        {
            return NotFound();
        }

        Form = new AssessmentForm { Lines = [.. Visit.Recommendations.Select((_, index) => Form.Lines.ElementAtOrDefault(index) ?? new AssessmentLine())] };
        return ModelState.IsValid ? Answer(await handler.HandleAsync(Visit, Assessment, Form.Lines, cancel), "Self-assessment returned", Home) : Page();
    }

    private async Task<bool> FindAsync(string reference, int months, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel) || Visit.Assessments.Find(assessment => assessment.Months == months) is not { } sent)
        {
            return false;
        }

        Assessment = sent;
        return true;
    }
}
