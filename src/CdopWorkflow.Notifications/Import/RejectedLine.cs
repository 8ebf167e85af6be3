namespace CdopWorkflow.Notifications.Import;

/// <summary>A line that was not taken in.</summary>
/// <param name="Line">Its number in the file, the first line being 1.</param>
/// <param name="Reasons">In words; the column is named, its content is not quoted.</param>
public sealed record RejectedLine(long Line, IReadOnlyList<string> Reasons);
