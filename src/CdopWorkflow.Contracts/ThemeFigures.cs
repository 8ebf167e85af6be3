namespace CdopWorkflow.Contracts;

/// <summary>
/// What a theme measured, in a window and in the window before it: reviews by the day of the decision; or, where
/// <see cref="Expected"/> is given, deaths by month of death.
/// </summary>
/// <param name="From">First day of the window.</param>
/// <param name="To">Last day of the window.</param>
/// <param name="Cases">Reviews, or deaths, with the theme in the window.</param>
/// <param name="Reviews">All of them in the theme's scope.</param>
/// <param name="CasesBefore">The same in the window of equal length before.</param>
/// <param name="ReviewsBefore">The same in the window of equal length before.</param>
/// <param name="Expected">How many deaths with the theme the years before lead one to expect; null where reviews were counted.</param>
public sealed record ThemeFigures(DateOnly From, DateOnly To, int Cases, int Reviews, int CasesBefore, int ReviewsBefore, decimal? Expected = null);
