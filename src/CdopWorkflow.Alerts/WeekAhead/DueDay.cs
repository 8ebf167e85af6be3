namespace CdopWorkflow.Alerts.WeekAhead;

/// <summary>A day on which an alert asks something of whoever answers for it.</summary>
/// <param name="Reference">Of the alert.</param>
/// <param name="Version">Of the alert: a higher one replaces what a calendar has.</param>
/// <param name="On">The day.</param>
/// <param name="What">"Acknowledge: Bed or sofa sharing in Pan-Lancashire".</param>
/// <param name="Period">Of the alert: "3 September 2024 to 2 September 2025".</param>
public sealed record DueDay(string Reference, int Version, DateOnly On, string What, string Period);
