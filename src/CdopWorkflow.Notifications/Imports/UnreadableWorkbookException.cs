namespace CdopWorkflow.Notifications.Imports;

/// <summary>Ends the reading of a workbook; the message is for the coordinator.</summary>
internal sealed class UnreadableWorkbookException(string message) : Exception(message);
