using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Visits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Reviews.VisitDetails;

/// <summary>All about one visit: what it found, what it recommended, and what has come of it.</summary>
[Authorize(Policy = Policies.Actions)]
public sealed class VisitDetailsModel(VisitFile file, WorkAreas work, VisitsOptions options) : PageModel
{
    public ImprovementVisit Visit { get; private set; } = null!;

    public VisitWords Words { get; private set; } = null!;

    public IReadOnlyList<VisitStep> Steps { get; private set; } = [];

    public IReadOnlyList<(RecommendationCategory Category, Share Share)> Categories { get; private set; } = [];

    /// <summary>What the area said of each recommendation, by months after the visit.</summary>
    public IReadOnlyList<(Assessment Assessment, IReadOnlyDictionary<int, Assessed> Answers)> Returned { get; private set; } = [];

    public DateOnly Today => work.Today;

    public string Area => work.NameOf(Visit.Area);

    public bool MayKeep => work.MayKeep(Visit.Area);

    public string TextOf(VisitRecommendation recommendation) => file.TextOf(recommendation);

    public string CategoryOf(VisitRecommendation recommendation) => RecommendationCategories.OfVersion(Visit.CategoriesVersion).Find(recommendation.Category)!.FullName;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await file.ReadAsync(reference, cancel) is not { } visit)
        {
            return NotFound();
        }

        (Visit, Words) = (visit, file.WordsOf(visit));
        Steps = VisitSteps.Of(visit, options);
        Categories = VisitFile.ByCategory(visit);
        Returned =
        [
            .. from assessment in visit.Assessments
               where assessment.ReturnedOn is not null
               select (assessment, (IReadOnlyDictionary<int, Assessed>)file.AnswersOf(assessment).ToDictionary(answer => answer.Recommendation)),
        ];
        return Page();
    }
}
