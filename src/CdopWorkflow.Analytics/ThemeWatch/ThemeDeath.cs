using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>A death as the rules by month of death see it.</summary>
/// <param name="Month">Number of the month of death in its <see cref="ThemeHistory"/>.</param>
/// <param name="Decided">What the panel found; null until it has decided.</param>
/// <param name="Suspected">What the rapid response suspects; null where there was none.</param>
/// <param name="MonthsToDecision">Null until the panel has decided.</param>
public sealed record ThemeDeath(string Panel, string Region, int Month, AgeBand Age, ThemeCase? Decided, ThemeCase? Suspected, int? MonthsToDecision);
