using CdopWorkflow.Statistics.Disclosure;

namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>
/// Reads a table of indicators from CSV. Four shapes are known by their first line: a figure a line, quarters as columns,
/// categories with subcategories, and two sources side by side.
/// </summary>
public static class ScorecardFile
{
    /// <summary>More lines than this are no scorecard.</summary>
    public const int MostLines = 5000;

    /// <summary>A longer cell is no figure and no sentence about one.</summary>
    public const int LongestCell = 2000;

    /// <param name="name">Of the file: the table is called by it.</param>
    /// <param name="text">The file, as text.</param>
    public static ScorecardReading Read(string name, string text)
    {
        var table = Title(name);
        using var reader = new StringReader(text);
        var rows = Csv.Read(reader);
        if (rows.Count < 2)
        {
            return new ScorecardReading(table, [], ["The file has no lines below its first line"]);
        }

        var header = rows[0].Select(cell => cell.ToLowerInvariant()).ToList();
        var faults = Faults(rows, header).ToList();
        if (faults.Count > 0)
        {
            return new ScorecardReading(table, [], faults);
        }

        var columns = header.Select((column, index) => (column, index)).ToDictionary(pair => pair.column, pair => pair.index);
        var cells = rows.Skip(1).Select((row, index) => new ScorecardCells(columns, row, index + 2)).ToList();
        var lines = Layout(header)?.Invoke(table, header, cells).ToList() ?? [];
        return lines.Count == 0
            ? new ScorecardReading(table, [], ["The first line must name a column “indicator” and one of “printed”, “numerator” or “count”, or be one of the other shapes described"])
            : new ScorecardReading(table, Distinct(lines), lines.Where(line => line.Indicator.Length == 0).Select(_ => "A line has no indicator").Distinct().ToList() is { Count: > 0 } unnamed ? unnamed : []);
    }

    private static IEnumerable<string> Faults(List<IReadOnlyList<string>> rows, List<string> header)
    {
        if (rows.Count > MostLines)
        {
            yield return $"The file has more than {MostLines} lines";
        }

        if (header.Count != header.Distinct().Count())
        {
            yield return "The first line names a column twice";
        }

        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Count != header.Count)
            {
                yield return $"Line {i + 1} has {rows[i].Count} columns, the first line {header.Count}: is a quotation mark missing?";
            }
            else if (rows[i].Any(cell => cell.Length > LongestCell))
            {
                yield return $"Line {i + 1} has a cell of more than {LongestCell} characters: is a quotation mark missing?";
            }
            else if (rows[i].Any(cell => cell.Contains('\uFFFD', StringComparison.Ordinal)))
            {
                yield return $"Line {i + 1} has characters that are not UTF-8. Save the file as “CSV UTF-8”";
            }
        }
    }

    private static Func<string, IReadOnlyList<string>, IReadOnlyList<ScorecardCells>, IEnumerable<ScorecardLine>>? Layout(List<string> header) => header switch
    {
        _ when QuarterLayout.Quarters.All(header.Contains) => QuarterLayout.Read,
        _ when header.Contains("category") && header.Contains("subcategory") && header.Contains("count") => (table, _, cells) => CategoryLayout.Read(table, cells),
        _ when TwoSourcesLayout.Sources(header).Count == 2 => TwoSourcesLayout.Read,
        _ when ListLayout.Knows(header) => (table, _, cells) => ListLayout.Read(table, cells),
        _ => null,
    };

    /// <summary>"stop_smoking_kpis_2022_23.csv" is "Stop smoking kpis 2022 23".</summary>
    private static string Title(string name)
    {
        var words = Path.GetFileNameWithoutExtension(name.Replace('\\', '/')).Replace('_', ' ').Trim();
        var title = words.Length == 0 ? "Table" : string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));
        return title.Length > 120 ? title[..120] : title;
    }

    /// <summary>Two lines about the same thing keep their own keys.</summary>
    private static List<ScorecardLine> Distinct(List<ScorecardLine> lines)
    {
        var seen = new Dictionary<string, int>();
        return [.. lines.Select(line =>
        {
            var times = seen[line.Key] = seen.GetValueOrDefault(line.Key) + 1;
            return times == 1 ? line : line with { Key = $"{line.Key}#{times}" };
        })];
    }
}
