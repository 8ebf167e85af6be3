using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ReadTheme;

/// <summary>A theme with all its versions; those who may change it retire it here.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class ReadThemeModel(AnalyticsDb db, ThemeBook book, ThemeAccess access, KeepThemes keep, AreaTable areas, TimeProvider clock) : PageModel
{
    private IReadOnlyList<SavedTheme> saved = [];

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    [Display(Name = "Why is it retired?", ShortName = "reason", Description = "For example, another theme covers it")]
    [Required(ErrorMessage = "Enter why the theme is retired")]
    [StringLength(300, ErrorMessage = "The reason must be 300 characters or fewer")]
    public string? Because { get; set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<ThemeVersion> Versions { get; private set; } = [];

    public ThemeVersion Shown => ThemeBook.InForce(Versions, Today) ?? Versions[0];

    public DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public bool MayChange => access.MayChange(Shown.Area);

    public string NameOf(string area) => areas.NameOf(area);

    public SavedTheme? Saved(ThemeVersion version) => saved.FirstOrDefault(theme => theme.Version == version.Version);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || !MayChange)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await keep.RetireAsync(Code, Because!, cancel) is var refusal)
        {
            if (refusal is null)
            {
                TempData["Notice"] = "Theme retired";
                return LocalRedirect($"/analytics/themes/{Code}");
            }

            ModelState.AddModelError("", refusal);
        }

        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Versions = await book.VersionsAsync(Code, cancel);
        saved = await db.Set<SavedTheme>().AsNoTracking().Where(theme => theme.Code == Code).ToListAsync(cancel);
        return Versions.Count > 0 && access.MayRead(Versions[0]);
    }
}
