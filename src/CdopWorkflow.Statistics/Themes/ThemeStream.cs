namespace CdopWorkflow.Statistics.Themes;

/// <summary>One theme in one area, by month of death. Months are numbered from 1, the first month of a financial year.</summary>
/// <param name="Events">Deaths with the theme, one entry a month.</param>
/// <param name="Deaths">Deaths in scope, one entry a month: infant deaths for sleep themes.</param>
public sealed record ThemeStream(string Area, string Theme, IReadOnlyList<long> Events, IReadOnlyList<double> Deaths);
