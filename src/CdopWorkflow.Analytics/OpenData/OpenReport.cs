namespace CdopWorkflow.Analytics.OpenData;

/// <summary>A published version with its tables.</summary>
public sealed record OpenReport(string Title, string Anchor, IReadOnlyList<OpenTable> Tables);
