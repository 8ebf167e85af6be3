using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Rates;

/// <summary>Deaths of areas and years, with what they are divided by.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="FirstYear">The first year that was counted from January on; null where none was.</param>
/// <param name="Deaths">By area and year; none where there is no entry.</param>
/// <param name="Denominators">Births or children.</param>
public sealed record MortalitySeries(
    MortalityMeasure Measure, int? FirstYear, IReadOnlyDictionary<(string Area, int Year), long> Deaths, DenominatorSeries Denominators)
{
    public long DeathsIn(string area, int firstYear, int lastYear) =>
        Enumerable.Range(firstYear, lastYear - firstYear + 1).Sum(year => Deaths.GetValueOrDefault((area, year)));

    /// <summary>The rate of several years together: all deaths over all births. Null where a denominator is missing or a year was not counted.</summary>
    public Rate? RateOf(string area, int firstYear, int lastYear) =>
        FirstYear <= firstYear && Denominators.Over(area, firstYear, lastYear) is { Count: > 0 } births
            ? new Rate(DeathsIn(area, firstYear, lastYear), births.Count, Measure.Per)
            : null;
}
