namespace CdopWorkflow.Platform.Mail;

/// <summary>A file that goes with a letter.</summary>
/// <param name="Name">"meeting.ics": letters, digits, dots and hyphens.</param>
/// <param name="MediaType">"text/calendar".</param>
/// <param name="Content">Its bytes.</param>
public sealed record LetterFile(string Name, string MediaType, byte[] Content);
