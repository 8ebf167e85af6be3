namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>A file as it was given.</summary>
public sealed record TableFile(string Name, string Text);
