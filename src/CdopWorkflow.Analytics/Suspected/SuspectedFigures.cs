using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Suspected;

/// <summary>What rapid responses in an area suspect and no panel has decided.</summary>
/// <param name="Factors">A line for each factor, answer, month and age band.</param>
/// <param name="Looked">Deaths by month in which factors were looked for.</param>
/// <param name="Found">Those with at least one factor suspected.</param>
public sealed record SuspectedFigures(
    IReadOnlyList<SuspectedCount> Factors, IReadOnlyDictionary<MonthOf, long> Looked, IReadOnlyDictionary<MonthOf, long> Found)
{
    public long Deaths => Found.Values.Sum();
}
