namespace CdopWorkflow.Notifications.Imports;

/// <summary>What reading an uploaded file comes to: its lines, or why it cannot be read.</summary>
public sealed record FileReading(IReadOnlyList<string> Header, IReadOnlyList<FileLine> Lines, string? Fault = null)
{
    public static FileReading Not(string fault) => new([], [], fault);

    /// <summary>Of the rows as they stand in the file, by their number; blank rows are left out.</summary>
    public static FileReading Of(IEnumerable<FileLine> rows, ImportLimits limits)
    {
        IReadOnlyList<string>? header = null;
        var (lines, left) = (new List<FileLine>(), limits.Characters);
        foreach (var row in rows)
        {
            // a workbook writes a text once and refers to it from millions of cells
            left -= row.Cells.Sum(cell => (long)cell.Length);
            if (left < 0)
            {
                return Not("The file holds more text than can be taken in at once. Split it");
            }

            if (row.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (header is null)
            {
                header = [.. row.Cells.Select(cell => cell.Trim())];
                while (header is [.., ""])
                {
                    header = [.. header.SkipLast(1)];
                }

                if (FaultOfHeader(header) is { } fault)
                {
                    return Not(fault);
                }

                continue;
            }

            if (lines.Count == limits.Lines)
            {
                return Not($"The file has more than {limits.Lines:N0} lines. Split it, or ask an administrator to import it with the command “cdop import”");
            }

            if (row.Cells.Any(cell => cell.Length > ImportLimits.LongestCell))
            {
                return Not($"Line {row.Number} has a cell with more than {ImportLimits.LongestCell:N0} characters");
            }

            if (row.Cells.Skip(header.Count).Any(cell => cell.Length > 0))
            {
                return Not($"Line {row.Number} has more columns than the first line");
            }

            lines.Add(row with { Cells = [.. row.Cells.Take(header.Count), .. Enumerable.Repeat("", Math.Max(0, header.Count - row.Cells.Count))] });
        }

        return header is null ? Not("The file is empty") : lines.Count == 0 ? Not("The file has a first line with the names of the columns, and nothing below it") : new(header, lines);
    }

    private static string? FaultOfHeader(IReadOnlyList<string> header) => header switch
    {
        { Count: > ImportLimits.MostColumns } => $"The file has more than {ImportLimits.MostColumns} columns",
        _ when header.Any(name => name.Length == 0) => "The first line must name every column: one of them has no name",
        _ when header.Any(name => name.Length > 200) => "The first line must name the columns: one of its cells has more than 200 characters",
        _ when header.Distinct(StringComparer.OrdinalIgnoreCase).Count() < header.Count => "The first line names a column twice",
        _ => null,
    };
}

/// <summary>How much is read.</summary>
/// <param name="Bytes">Of the file, and ten times as many when it is unpacked.</param>
/// <param name="Lines">Below the first.</param>
public sealed record ImportLimits(int Bytes, int Lines)
{
    public const int MostColumns = 300;
    public const int LongestCell = 20_000;

    /// <summary>What is unpacked at most, and as many characters in all cells, those counted again that are written once.</summary>
    public long Characters => Bytes * 10L;
}
