namespace CdopWorkflow.Alerts.Retell;

/// <summary>A notice to a chair, as Reviews holds it.</summary>
/// <param name="Reference">Of the alert.</param>
/// <param name="Version">Of the latest news of it that was heard there.</param>
/// <param name="Waits">Whether the chair is still told that nobody has answered.</param>
public sealed record HeldNotice(string Reference, int Version, bool Waits);
