using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Analytics.BackTest;

/// <summary>The last step of building a theme: what it would have told in the past, and the day on which it goes live.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class BackTestModel(AnalyticsDb db, ThemeBook book, ThemeAccess access, BackTestDesk desk, KeepThemes keep, OwnAreas own, AreaTable areas, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public int Version { get; set; }

    /// <summary>Whose series is shown.</summary>
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Series of")]
    public string? Place { get; set; }

    [BindProperty]
    [Display(Name = "From which day?", ShortName = "day it goes live")]
    [Required]
    public DateOnly? LiveFrom { get; set; }

    /// <summary>Of the draft on the screen.</summary>
    [BindProperty]
    public int Revision { get; set; }

    public ThemeVersion Theme { get; private set; } = null!;

    public BackTested? Result { get; private set; }

    public int Step { get; private set; }

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    /// <summary>Notices for areas whose figures are not the person's to see.</summary>
    public int Elsewhere { get; private set; }

    public bool IsDraft => Theme.IsDraft;

    public bool MayChange => access.MayChange(Theme.Area);

    public IEnumerable<SelectListItem> Places => Result is null ? [] : Result.Series.Keys.Where(own.Includes).Select(area => new SelectListItem(NameOf(area), area)).OrderBy(item => item.Text, StringComparer.OrdinalIgnoreCase);

    public string NameOf(string area) => areas.NameOf(area);

    public string FalseAlarms(WatchRule rule) => Result!.FalseAlarms[rule] < 0.05 ? "fewer than 0.1" : Result.FalseAlarms[rule].ToString("0.0", UkFormat.Culture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) && Result is not null ? CsvFile.Of(Tables, table, $"{Code}-{Version}") : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var seen = Revision;
        if (!await LoadAsync(cancel) || !MayChange)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var refusal = Result is null ? "Wait until the theme has been tested on the past" : await keep.GoLiveAsync(Code, Version, seen, LiveFrom!.Value, Summary(Result), cancel);
            if (refusal is null)
            {
                TempData["Notice"] = $"Live from {UkFormat.Date(LiveFrom!.Value)}";
                return LocalRedirect($"/analytics/themes/{Code}");
            }

            ModelState.AddModelError(nameof(LiveFrom), refusal);
        }

        return Page();
    }

    private string Summary(BackTested test) =>
        $"{string.Join(", ", Theme.Rules.Select(rule => $"{ThemeWords.Rules([rule])} {test.Times(rule)}×"))} in the past; false alarms to expect a year: {string.Join(", ", Theme.Rules.Select(FalseAlarms))}";

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if ((await book.VersionsAsync(Code, cancel)).FirstOrDefault(theme => theme.Version == Version) is not { } theme || !access.MayRead(theme))
        {
            return false;
        }

        Theme = theme;
        Revision = (await db.FindAsync<SavedTheme>([Code, Version], cancel))?.Revision ?? 0;
        LiveFrom ??= UkTime.DateOf(clock.GetUtcNow());
        (Result, Step) = await desk.AskAsync(theme);
        if (Result is { } test)
        {
            Show(test);
        }

        return true;
    }

    private void Show(BackTested test)
    {
        var mine = test.Firings.Where(firing => own.Includes(firing.Area)).ToList();
        Elsewhere = test.Firings.Count - mine.Count;
        var places = Places.Select(item => item.Value).ToList();
        Place = places.Contains(Place!) ? Place : places.Contains(Theme.Area) ? Theme.Area : places.FirstOrDefault();
        Tables =
        [
            .. mine.Count == 0 ? Array.Empty<FigureTable>() : [BackTestTables.ByYear(test, mine, Theme.Rules, NameOf(Theme.Area)), BackTestTables.ByMonth(mine, areas, NameOf(Theme.Area))],
            .. Place is null ? Array.Empty<FigureTable>() : [BackTestTables.Series(test.Series[Place], NameOf(Place))],
        ];
    }
}
