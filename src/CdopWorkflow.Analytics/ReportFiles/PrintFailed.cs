namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>The browser gave no PDF.</summary>
public sealed class PrintFailed() : Exception("The browser gave no PDF.");
