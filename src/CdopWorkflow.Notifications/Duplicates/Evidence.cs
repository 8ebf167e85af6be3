namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>One field's part in a score: positive speaks for one child, negative for two, zero for neither.</summary>
public sealed record Evidence(DuplicateField Field, Agreement Agreement, int Weight);
