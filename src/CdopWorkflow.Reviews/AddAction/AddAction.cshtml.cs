using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Boards;
using CdopWorkflow.Reviews.ReviewActions;
using CdopWorkflow.Reviews.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.AddAction;

[Authorize(Policy = Policies.Actions)]
public sealed partial class AddActionModel(WorkAreas work, BoardRegister boards, StaffDirectory staff, Recommendations recommendations, AddActionHandler handler)
    : ActionPage(work, boards, staff)
{
    /// <summary>Where it comes from: a review of the coordinator's panel, and which of its recommendations.</summary>
    [BindProperty(SupportsGet = true, Name = "review")]
    public string? FromReview { get; set; }

    [BindProperty(SupportsGet = true, Name = "recommendation")]
    public int? Number { get; set; }

    /// <summary>The theme alert because of which it is added, and its theme.</summary>
    [BindProperty(SupportsGet = true, Name = "alert")]
    public string? Alert { get; set; }

    [BindProperty(SupportsGet = true, Name = "theme")]
    public string? Theme { get; set; }

    public Recommendation? Source { get; private set; }

    /// <summary>False where the address names as an alert what cannot be one: nobody typed it.</summary>
    private bool ComesFromAnAlert => Alert is null || AlertReference().IsMatch(Alert);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ComesFromAnAlert || (FromReview is not null && (Source = await recommendations.ReadAsync(FromReview, Number ?? 0, cancel)) is null))
        {
            return NotFound();
        }

        Form = new ActionForm { Title = Source?.Text, Area = Source?.Review.Panel, Theme = Theme };
        return await ShowAsync(null, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ComesFromAnAlert || !await FindSourceAsync(cancel))
        {
            return NotFound();
        }

        var area = Areas.Count == 1 ? Areas[0].Value : Form.Area ?? "";
        if (Areas.All(choice => choice.Value != area))
        {
            ModelState.AddModelError("Form.Area", "Select an area");
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(null, cancel);
        }

        var added = await handler.HandleAsync(new AddAction(Form, area, Source?.Review, Source?.Number, Alert), cancel);
        if (added.Reference is null)
        {
            Overlap = added.Overlap;
            return await RefusedAsync(added.Refusals, null, cancel);
        }

        TempData["Notice"] = $"Action {added.Reference} added";
        return Redirect(Source is null ? $"/reviews/actions/{added.Reference}" : $"/reviews/{Source.Review.Reference}/actions");
    }

    /// <summary>A review that is not there for this person is not told apart from one that is not there.</summary>
    private async Task<bool> FindSourceAsync(CancellationToken cancel)
    {
        if (FromReview is null)
        {
            return true;
        }

        Source = await recommendations.FindAsync(FromReview, Number ?? 0, cancel);
        return Source is not null;
    }

    [GeneratedRegex(@"\ATA-[0-9]{4}-[0-9]{4,8}\z")]
    private static partial Regex AlertReference();
}
