namespace CdopWorkflow.Notifications.Import;

/// <summary>What came of an import.</summary>
/// <param name="Opened">Lines that opened a case.</param>
/// <param name="Waiting">Lines that may be about a death already known and wait for a coordinator.</param>
/// <param name="KnownAlready">Lines that had been imported before.</param>
/// <param name="Rejected">Lines that were not taken in.</param>
/// <param name="FirstRejections">The first of them, for the screen; all are in the file.</param>
/// <param name="RejectedFile">Where they are; null when there are none.</param>
/// <param name="Unreadable">Why the file could not be read, or not to its end; null when it was. What was read before is in.</param>
public sealed record ImportReport(
    long Opened, long Waiting, long KnownAlready, long Rejected, IReadOnlyList<RejectedLine> FirstRejections, string? RejectedFile, string? Unreadable);
