namespace CdopWorkflow.Notifications.Imports;

/// <summary>A line of a file.</summary>
/// <param name="Number">Where it begins, the first line of the file being 1.</param>
/// <param name="Cells">As many as the first line has.</param>
public sealed record FileLine(int Number, IReadOnlyList<string> Cells);

/// <summary>A line that is not taken in.</summary>
/// <param name="Line">The line.</param>
/// <param name="Reasons">In the words of the form.</param>
public sealed record RejectedFileLine(FileLine Line, IReadOnlyList<string> Reasons);
