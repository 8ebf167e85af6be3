using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Suspected;

/// <summary>In how many deaths of a month and an age rapid responses gave an answer about a factor.</summary>
public sealed record SuspectedCount(MonthOf Month, AgeBand AgeBand, string Code, Answer Suspected, long Deaths);
