using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.BackTest;

/// <summary>One notice that a rule would have given.</summary>
public sealed record Firing(WatchRule Rule, AreaKind Kind, string Area, MonthOf Month, long Count, double? Expected);
