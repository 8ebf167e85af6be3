using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>Works out what signed-in people may see of areas that are not theirs. What everyone may see is published with reports.</summary>
public sealed class Publisher(FactQueries facts, AreaTable areas, AnalyticsOptions options)
{
    /// <summary>Panels and councils of a region for a signed-in person who knows some of them exactly.</summary>
    public async Task<RegionTables> RegionForAsync(Area region, ReportYear year, Func<string, bool> knows, CancellationToken cancel)
    {
        var rule = options.Disclosure.RuleFor(Audience.Partner, AreaLevel.SubNational);
        return RegionTables.Protect(region, year, await facts.ReviewsAsync(region, year, cancel), areas, rule, knows);
    }
}
