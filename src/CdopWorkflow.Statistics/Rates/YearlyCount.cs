namespace CdopWorkflow.Statistics.Rates;

/// <summary>Deaths and live births of one area in one year.</summary>
public sealed record YearlyCount(int Year, long Deaths, long LiveBirths);
