namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>What a file holds, or why it cannot be read. A file with a fault gives no lines: half a table would mislead.</summary>
/// <param name="Table">The name the table goes by: the file's, in words.</param>
public sealed record ScorecardReading(string Table, IReadOnlyList<ScorecardLine> Lines, IReadOnlyList<string> Faults);
