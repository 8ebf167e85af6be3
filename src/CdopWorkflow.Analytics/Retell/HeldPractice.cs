namespace CdopWorkflow.Analytics.Retell;

/// <summary>A change of practice as it stands on its alert.</summary>
/// <param name="ChangeId">Of the change.</param>
/// <param name="Theme">Code of the theme.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="From">Its first day.</param>
/// <param name="MeasureVersion">Of the latest measure that the alert shows; 0 where there is none.</param>
public sealed record HeldPractice(Guid ChangeId, string Theme, string Area, DateOnly From, int MeasureVersion);
