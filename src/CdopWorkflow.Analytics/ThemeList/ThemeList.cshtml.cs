using CdopWorkflow.Analytics.Dashboard;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Analytics.ThemeWatch;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ThemeList;

/// <summary>The themes that are watched where the person has figures, and what stands out there.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class ThemeListModel(ThemeBook book, ThemeAccess access, OwnAreas own, AnalyticsDb db, AreaTable areas, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ThemeLine> Lines { get; private set; } = [];

    public IReadOnlyList<StandingTheme> Standing { get; private set; } = [];

    /// <summary>WATCH and ALERT cannot judge any theme yet.</summary>
    public bool HasTooLittleHistory { get; private set; }

    public bool MayBuild => access.OwnToBuildIn().Any();

    public string NameOf(string area) => areas.NameOf(area);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = UkTime.DateOf(clock.GetUtcNow());
        var themes = await book.AllAsync(cancel);
        Lines =
        [
            .. themes.Where(versions => access.MayRead(versions.First())).Select(versions => ThemeLine.Of([.. versions], today))
                .OrderBy(line => line.IsRetired).ThenBy(line => line.Theme.Name, StringComparer.OrdinalIgnoreCase),
        ];
        var first = await db.Recorded.AsNoTracking().Where(death => death.Counts).MinAsync(death => (string?)death.Month, cancel);
        HasTooLittleHistory = first is null || !ThemeHistory.IsLongEnough(MonthOf.Parse(first), MonthOf.Of(today).AddMonths(-1));
        var standing = await db.Themes.AsNoTracking().Where(theme => theme.Met).OrderBy(theme => theme.Since).ToListAsync(cancel);
        Standing = [.. standing.Where(theme => own.Includes(theme.Area)).Select(theme => StandingTheme.Of(theme, areas))];
    }
}
