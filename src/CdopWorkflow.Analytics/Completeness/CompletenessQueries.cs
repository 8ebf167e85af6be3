using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Rates;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Completeness;

/// <summary>In how many reviews of each council a field is known.</summary>
public sealed class CompletenessQueries(FactQueries facts, AreaTable areas, AnalyticsOptions options)
{
    private const string Overcrowding = "OVERCROWDING";

    /// <summary>
    /// "Not stated" is an answer that a family gave and counts as known; "not known" is a question that nobody asked or could
    /// answer. Overcrowding is known only where somebody recorded how the child was housed: silence is not an answer.
    /// </summary>
    public async Task<IReadOnlyList<CouncilCompleteness>> OfAsync(Area area, ReportYear year, CancellationToken cancel)
    {
        var councils = await facts.Reviewed(area, year.From, year.To)
            .GroupBy(review => review.Council)
            .Select(group => new
            {
                Council = group.Key,
                Reviews = group.Count(),
                Ethnicity = group.Count(review => review.Ethnicity != EthnicGroup.NotKnown),
                Mother = group.Count(review => review.MotherEthnicity != EthnicGroup.NotKnown),
                Deprivation = group.Count(review => review.DeprivationDecile != null),
            })
            .ToListAsync(cancel);
        var housed = await facts.Reviewed(area, year.From, year.To)
            .Where(review => review.OvercrowdingKnown == Answer.Yes
                || review.Factors.Any(factor => factor.Code == Overcrowding && (factor.Present == Answer.Yes || factor.Present == Answer.No)))
            .GroupBy(review => review.Council)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
        return
        [
            .. councils.Select(council => new CouncilCompleteness(areas.NameOf(council.Council),
                [
                    new FieldCompleteness("Ethnicity", new Share(council.Ethnicity, council.Reviews), options.CompletenessPercent),
                    new FieldCompleteness("Mother's ethnicity", new Share(council.Mother, council.Reviews), options.CompletenessPercent),
                    new FieldCompleteness("Deprivation", new Share(council.Deprivation, council.Reviews), options.CompletenessPercent),
                    new FieldCompleteness("Overcrowding", new Share(housed.GetValueOrDefault(council.Council), council.Reviews), options.CompletenessPercent),
                ]))
                .OrderBy(council => council.Council, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
