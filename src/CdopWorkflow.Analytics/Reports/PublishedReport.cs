namespace CdopWorkflow.Analytics.Reports;

/// <summary>Where a published report is found.</summary>
public sealed record PublishedReport(string Area, string Period, int Version, DateTimeOffset PublishedAt);
