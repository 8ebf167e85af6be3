using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Visits;

namespace CdopWorkflow.Reviews.AddRecommendation;

/// <summary>Adds a recommendation to a visit, or changes how one is worded and coded.</summary>
public sealed class AddRecommendationHandler(ReviewsDb db, VisitFile file)
{
    /// <param name="visit">One that the person keeps.</param>
    /// <param name="number">Of the one that is changed; null for a new one.</param>
    /// <param name="text">What the visit recommended.</param>
    /// <param name="category">Code of a category, or of one within it.</param>
    /// <param name="cancel">Stops before the save.</param>
    public async Task<IReadOnlyList<Refusal>> HandleAsync(ImprovementVisit visit, int? number, string? text, string? category, CancellationToken cancel)
    {
        var refusals = Refusals(visit, number, text, category).ToArray();
        if (refusals.Length > 0)
        {
            file.Refuse(visit.Reference, visit.Area, "RecommendationSaved", refusals);
        }
        else if (number is { } known)
        {
            var recommendation = visit.Recommendations.Single(recommendation => recommendation.Number == known);
            (recommendation.Text, recommendation.Category) = (file.Seal(text!.Trim()), category!);
            file.Record(visit, "RecommendationChanged", $"{known}: {category}");
        }
        else
        {
            var next = visit.Recommendations.Select(recommendation => recommendation.Number).DefaultIfEmpty().Max() + 1;
            visit.Recommendations.Add(new VisitRecommendation { VisitId = visit.Id, Number = next, Category = category!, Text = file.Seal(text!.Trim()) });
            file.Record(visit, "RecommendationAdded", $"{next}: {category}");
        }

        await db.SaveChangesAsync(cancel);
        return refusals;
    }

    private static IEnumerable<Refusal> Refusals(ImprovementVisit visit, int? number, string? text, string? category)
    {
        if (number is null && visit.Assessments.Count > 0)
        {
            yield return new("", "A self-assessment was sent already: no recommendation can be added");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new("Text", "Enter the recommendation");
        }

        if (RecommendationCategories.OfVersion(visit.CategoriesVersion).Find(category ?? "") is null)
        {
            yield return new("Category", "Select a category");
        }
    }
}
