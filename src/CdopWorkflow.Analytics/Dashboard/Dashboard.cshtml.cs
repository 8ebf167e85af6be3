using CdopWorkflow.Analytics.Completeness;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Dashboard;

/// <summary>The analysts' home: what is to be known now, and the tables of an area and a year.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class DashboardModel(
    OwnAreas own, FigureBook book, FactQueries facts, CompletenessQueries completeness, AnalyticsDb db, AreaTable areas, TimeProvider clock) : FiguresPage(own, clock)
{
    public YearFigures Figures { get; private set; } = null!;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public IReadOnlyList<StandingTheme> Themes { get; private set; } = [];

    public IReadOnlyList<CouncilCompleteness> Gaps { get; private set; } = [];

    public int DecidedLately { get; private set; }

    public ReportYear PeriodBefore => Period.Before();

    public Share Before { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Themes = await ThemesAsync(cancel);
        Before = await book.ModifiableAsync(Place, PeriodBefore, cancel);
        Gaps = [.. (await completeness.OfAsync(Place, Period, cancel)).Where(council => council.Gaps.Any())];
        DecidedLately = await facts.DecidedAsync(Place, Today.AddDays(-29), Today, cancel);
        return Page();
    }

    [RequireRecentSignIn]
    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, $"{Place.Code}-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        Figures = await book.OfAsync(Place, Period, cancel);
        Tables = InsideTables.Of(Figures, Place, Period, areas);
        return true;
    }

    /// <summary>Themes are judged for whole panels: a council's page shows those of its panel.</summary>
    private async Task<IReadOnlyList<StandingTheme>> ThemesAsync(CancellationToken cancel)
    {
        var standing = await db.Themes.AsNoTracking().Where(theme => theme.Met).ToListAsync(cancel);
        return
        [
            .. standing
                .Where(theme => areas.IsWithin(theme.Area, Place.Code, Today) || areas.IsWithin(Place.Code, theme.Area, Today))
                .OrderBy(theme => theme.Since)
                .Select(theme => StandingTheme.Of(theme, areas)),
        ];
    }
}
