using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.BackTest;

/// <summary>A month of an area's series.</summary>
public sealed record BackTestPoint(MonthOf Month, long Count, double Expected, long WatchFrom);
