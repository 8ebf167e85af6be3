using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>Looks up the exact figures of an area and a year. Who may see them is the page's business.</summary>
public sealed class FigureBook(FactQueries facts)
{
    public async Task<YearFigures> OfAsync(Area area, ReportYear year, CancellationToken cancel) => new(
        await facts.ReviewsAsync(area, year, cancel),
        FactorLine.Of(await facts.ModifiableFactorsAsync(area, year, cancel)),
        await facts.RecordedAsync(area, year, cancel));
}
