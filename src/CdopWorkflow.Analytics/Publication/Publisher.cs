using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Disclosure;
using Microsoft.Extensions.Caching.Memory;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>
/// Works out what may be published, and keeps it while the facts behind it stay as they are: everyone who asks gets the same
/// answer, and the sums are done once.
/// </summary>
public sealed class Publisher(FactQueries facts, AreaTable areas, AnalyticsOptions options, IMemoryCache cache)
{
    private DisclosureRule PublicRule => options.Disclosure.RuleFor(Audience.Public, AreaLevel.SubNational);

    /// <summary>Panels and councils of a region for everyone.</summary>
    public Task<RegionTables> RegionAsync(Area region, ReportYear year, CancellationToken cancel) =>
        KeptAsync($"{region.Code} {year.Code}", region, year, async () =>
            RegionTables.Protect(region, year, await facts.ReviewsAsync(region, year, cancel), areas, PublicRule), cancel);

    /// <summary>Panels and councils of a region for a signed-in person who knows some of them exactly.</summary>
    public async Task<RegionTables> RegionForAsync(Area region, ReportYear year, Func<string, bool> knows, CancellationToken cancel)
    {
        var rule = options.Disclosure.RuleFor(Audience.Partner, AreaLevel.SubNational);
        return RegionTables.Protect(region, year, await facts.ReviewsAsync(region, year, cancel), areas, rule, knows);
    }

    public Task<PublishedFigures> PanelAsync(Area panel, Area region, ReportYear year, CancellationToken cancel) =>
        KeptAsync($"{panel.Code} in {region.Code} {year.Code}", region, year, async () => PublishedFigures.Of(
            panel, year, await RegionAsync(region, year, cancel), PublishedScope.Of(region, year), await facts.ReviewsAsync(panel, year, cancel),
            FactorLine.Of(await facts.ModifiableFactorsAsync(panel, year, cancel)), areas, PublicRule), cancel);

    private async Task<TValue> KeptAsync<TValue>(string name, Area region, ReportYear year, Func<Task<TValue>> work, CancellationToken cancel)
    {
        var key = $"published {name} {await facts.StampAsync(region, year, cancel)}";
        if (cache.TryGetValue(key, out TValue? kept) && kept is not null)
        {
            return kept;
        }

        return cache.Set(key, await work(), new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) });
    }
}
