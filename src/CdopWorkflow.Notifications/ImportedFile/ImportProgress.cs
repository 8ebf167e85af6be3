namespace CdopWorkflow.Notifications.ImportedFile;

/// <summary>Lines of a file by what came of them.</summary>
public sealed record ImportProgress(int Done, int Opened, int Waiting, int KnownAlready, int Rejected);
