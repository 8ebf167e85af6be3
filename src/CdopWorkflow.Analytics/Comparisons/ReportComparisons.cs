using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Comparisons;

/// <summary>
/// Puts beside a report's own figures what is known of the periods before, what the region and England published, and what was
/// recommended last time. Of others' areas only what they published is ever taken, in the inside version too.
/// </summary>
public sealed class ReportComparisons(ReportShelf shelf, FigureBook figures, AreaTable areas)
{
    public async Task<ReportContent> InsideAsync(Area area, ReportYear period, ReportContent content, CancellationToken cancel)
    {
        var years = new List<(ReportYear, Share)>();
        foreach (var year in YearsTable.PeriodsUpTo(period))
        {
            years.Add((year, year == period && content.Own?.Share is { } own ? own : await figures.ModifiableAsync(area, year, cancel)));
        }

        var compared = await ComparedAsync(area, period, content.Own, isPublic: false, cancel);
        return With(content, YearsTable.Inside(area, years), compared) with { Recommended = await shelf.RecommendedBeforeAsync(area, period, isPublic: false, cancel) };
    }

    /// <summary>Tells nothing that was not told: its numbers stand in this version or in one published before.</summary>
    public async Task<ReportContent> PublicAsync(Area area, ReportYear period, ReportContent content, CancellationToken cancel)
    {
        var before = YearsTable.PeriodsUpTo(period);
        var printed = await shelf.PrintedAsync([area.Code], [.. before.Select(year => year.Code)], cancel);
        var years = before.Select(year => (year, year == period ? content.Own : printed.GetValueOrDefault((area.Code, year.Code)))).ToList();
        var compared = await ComparedAsync(area, period, content.Own, isPublic: true, cancel);
        return With(content, YearsTable.Public(area, years), compared) with { Recommended = await shelf.RecommendedBeforeAsync(area, period, isPublic: true, cancel) };
    }

    /// <summary>Null where there is nobody to compare with: England itself, and periods on which nobody publishes.</summary>
    private async Task<FigureTable?> ComparedAsync(Area area, ReportYear period, PrintedShare? own, bool isPublic, CancellationToken cancel)
    {
        var regions = areas.Regions(period.To).ToList();
        if (own is null || area.Kind == AreaKind.Country || !regions.Exists(region => PublishVersion.IsForEveryone(region, period)))
        {
            return null;
        }

        var printed = await shelf.PrintedAsync([.. regions.Select(region => region.Code)], [period.Code], cancel);
        var shown = regions.ToDictionary(region => region.Code, region => printed.GetValueOrDefault((region.Code, period.Code)));
        if (isPublic && area.Kind == AreaKind.Region)
        {
            shown[area.Code] = own;
        }

        var around = area.Kind == AreaKind.Region ? null : areas.RegionOf(area.Code, period.To);
        return ComparisonTable.Of(area, period, own, around, shown);
    }

    private static ReportContent With(ReportContent content, params FigureTable?[] more) => content with { Tables = [.. content.Tables, .. more.OfType<FigureTable>()] };
}
