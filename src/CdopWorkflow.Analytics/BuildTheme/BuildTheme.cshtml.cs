using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.BuildTheme;

/// <summary>A lead or an analyst builds a theme, or the next version of one, as a draft.</summary>
[Authorize(Policy = Policies.BuildThemes)]
public sealed class BuildThemeModel(AnalyticsDb db, ThemeBook book, ThemeAccess access, KeepThemes keep) : PageModel
{
    private ThemeVersion? latest;

    /// <summary>Code of the theme that gets another version; null for a new theme.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty]
    public ThemeForm Form { get; set; } = new();

    public string Heading => latest is null ? "Build a theme" : $"Change the theme “{latest.Name}”";

    public IEnumerable<SelectListItem> Areas => access.OwnToBuildIn().Where(area => latest is null || area.Code == latest.Area).Select(area => new SelectListItem(area.Name, area.Code));

    public IEnumerable<SelectListItem> Factors { get; } =
    [
        .. Enum.GetValues<Domain>().SelectMany(FactorCatalogue.Shipped.ByDomain).OrderBy(factor => factor.Name, StringComparer.OrdinalIgnoreCase).Select(factor => new Choice(factor.Code, factor.Name)),
    ];

    public IEnumerable<SelectListItem> Ages { get; } = [.. Enum.GetValues<AgeBand>().Select(age => new SelectListItem(age.Label(), age.ToString()))];

    public IEnumerable<SelectListItem> Categories { get; } = [.. Enum.GetValues<DeathCategory>().Select(category => new SelectListItem(category.ShortLabel(), category.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        if (latest is not null)
        {
            var draft = latest.IsDraft ? await db.FindAsync<SavedTheme>([latest.Code, latest.Version], cancel) : null;
            Form = ThemeForm.Of(latest, draft?.Revision ?? 0);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || (!string.IsNullOrEmpty(Form.Area) && !access.MayChange(Form.Area)))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (code, refusal) = await keep.SaveDraftAsync(latest?.Code, Form, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }

        var draft = (await book.VersionsAsync(code!, cancel))[0];
        return LocalRedirect($"/analytics/themes/{code}/{draft.Version}/back-test");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(From))
        {
            From = null;
            return true;
        }

        latest = await book.VersionsAsync(From, cancel) is [var first, ..] ? first : null;
        return latest is not null && access.MayChange(latest.Area);
    }
}
