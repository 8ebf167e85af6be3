using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Visits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.AddRecommendation;

[Authorize(Policy = Policies.Actions)]
public sealed class AddRecommendationModel(VisitFile file, AddRecommendationHandler handler) : VisitPage(file)
{
    public sealed record RecommendationForm
    {
        [Display(Name = "What is recommended?", ShortName = "recommendation")]
        [StringLength(4000, ErrorMessage = "The recommendation must be 4,000 characters or fewer")]
        public string? Text { get; init; }

        [Display(Name = "Category", Description = "The nearest one. Choose a category within a category where one fits")]
        public string? Category { get; init; }
    }

    /// <summary>Of the one that is changed; none for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public int? Number { get; set; }

    [BindProperty]
    public RecommendationForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Categories =>
        RecommendationCategories.OfVersion(Visit.CategoriesVersion).All.Select(category => new SelectListItem(category.FullName, category.Code));

    public int Next => Number ?? Visit.Recommendations.Count + 1;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await FindAsync(reference, cancel))
        {
            return NotFound();
        }

        if (Visit.Recommendations.Find(recommendation => recommendation.Number == Number) is { } known)
        {
            Form = new RecommendationForm { Text = Files.TextOf(known), Category = known.Category };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await FindAsync(reference, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var saved = Next;
        var refusals = await handler.HandleAsync(Visit, Number, Form.Text, Form.Category, cancel);
        return Answer(refusals, $"Recommendation {saved} saved", Number is null ? $"{Home}/add-recommendation" : Home);
    }

    private async Task<bool> FindAsync(string reference, CancellationToken cancel) =>
        await LoadAsync(reference, cancel) && (Number is null || Visit.Recommendations.Exists(recommendation => recommendation.Number == Number));
}
