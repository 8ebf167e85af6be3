using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Alerts.Data;
using CdopWorkflow.Alerts.Learning;
using CdopWorkflow.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Alerts.AddPractice;

[Authorize(Policy = Policies.SafeguardingLead)]
public sealed class AddPracticeModel(AlertsDb db, CurrentPerson current, TimeProvider clock) : PageModel
{
    public sealed record PracticeForm
    {
        [Display(Name = "What is it called?", ShortName = "name")]
        [Required(ErrorMessage = "Enter what it is called")]
        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string Title { get; init; } = "";

        [Display(Name = "What was done, and what came of it?", ShortName = "what was done")]
        [Required(ErrorMessage = "Enter what was done")]
        [StringLength(4000, ErrorMessage = "What was done must be 4,000 characters or fewer")]
        public string What { get; init; } = "";

        [Display(Name = "Where?", ShortName = "place", Description = "The service or the place")]
        [Required(ErrorMessage = "Enter where it was done")]
        [StringLength(200, ErrorMessage = "Where it was done must be 200 characters or fewer")]
        public string Where { get; init; } = "";

        [Display(Name = "Where is more to be read?", ShortName = "address", Description = "The address of a web page")]
        [StringLength(1000, ErrorMessage = "The address must be 1,000 characters or fewer")]
        public string? Link { get; init; }
    }

    [BindProperty(SupportsGet = true)]
    public string Theme { get; set; } = "";

    [BindProperty]
    public PracticeForm Form { get; set; } = new();

    public string Name => Contracts.Codes.Themes.Find(Theme)?.Name ?? Theme;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsThemeAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsThemeAsync(cancel))
        {
            return NotFound();
        }

        if (!string.IsNullOrWhiteSpace(Form.Link) && !(Uri.TryCreate(Form.Link.Trim(), UriKind.Absolute, out var link) && link.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Form.Link", "Enter an address that begins with https://");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var good = db.GoodPractices.Add(new GoodPractice
        {
            Theme = Theme,
            Title = Form.Title.Trim(),
            What = Form.What.Trim(),
            Where = Form.Where.Trim(),
            Link = Form.Link?.Trim() ?? "",
            AddedBy = current.Value.Name,
            AddedAt = clock.GetUtcNow(),
        }).Entity;
        db.Audit("GoodPracticeAdded", $"{good.Id}", "", good.Theme);
        await db.SaveChangesAsync(cancel);
        TempData["Notice"] = "Good practice saved";
        return LocalRedirect($"/alerts/learning/{Theme}");
    }

    /// <summary>A theme that is shipped, or one that an alert was raised for.</summary>
    private async Task<bool> IsThemeAsync(CancellationToken cancel) =>
        Contracts.Codes.Themes.Find(Theme) is not null || await db.Alerts.AnyAsync(alert => alert.Theme == Theme, cancel);
}
