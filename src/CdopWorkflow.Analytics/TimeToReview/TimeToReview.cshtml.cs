using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Analytics.TimeToReview;

/// <summary>How long reviews took to the panel's decision, gross and net, by area and by year.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class TimeToReviewModel(OwnAreas own, TimeQueries queries, AreaTable areas, TimeProvider clock) : FiguresPage(own, clock)
{
    private const int YearsShown = 5;

    public TimeSummary Summary { get; private set; } = null!;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDownloadAsync(string table, CancellationToken cancel) =>
        await LoadAsync(cancel) ? CsvFile.Of(Tables, table, $"{Place.Code}-{Period.Code}") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Choose())
        {
            return false;
        }

        List<ReportYear> years = [Period];
        while (years.Count < YearsShown)
        {
            years.Add(years[^1].Before());
        }

        var times = await queries.OfAsync(Place, years[^1].From, Period.To, cancel);
        Summary = TimeSummary.Of(TimeTables.In(times, Period));
        Tables = TimeTables.Of(times, Place, years, areas);
        return true;
    }
}
