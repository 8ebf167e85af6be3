using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Contracts;

/// <summary>A month of a theme's series: sums of twelve months, so that no single month's deaths are told.</summary>
/// <param name="Month">The last of the twelve.</param>
/// <param name="Observed">Deaths with the theme in the twelve months.</param>
/// <param name="Expected">As many as the years before lead one to expect.</param>
/// <param name="WatchFrom">The smallest number that meets the rule WATCH.</param>
/// <param name="Evidence">For a doubling, as the rule ALERT adds it up.</param>
public sealed record ThemePoint(MonthOf Month, int Observed, decimal Expected, int WatchFrom, decimal Evidence);
