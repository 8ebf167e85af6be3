namespace CdopWorkflow.Contracts;

/// <summary>What a theme measured: cases with the theme among reviews in its scope, in a window and in the window before it.</summary>
/// <param name="From">First day of the window.</param>
/// <param name="To">Last day of the window.</param>
/// <param name="Cases">Reviews with the theme decided in the window.</param>
/// <param name="Reviews">Reviews in the theme's scope decided in the window.</param>
/// <param name="CasesBefore">The same in the window of equal length before.</param>
/// <param name="ReviewsBefore">The same in the window of equal length before.</param>
public sealed record ThemeFigures(DateOnly From, DateOnly To, int Cases, int Reviews, int CasesBefore, int ReviewsBefore);
