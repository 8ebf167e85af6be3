using System.Globalization;

namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Tables as files: CSV in UTF-8 with a header row. Wide: the first column holds the row labels, the others a category each.
/// Long: a column for each dimension and one called value. The label Total marks a margin in both. Hidden figures read "c".
/// </summary>
public static class TableFile
{
    private const string ValueColumn = "value";

    /// <summary>
    /// Reads a table, protects it and writes it in the same shape and order. Nothing is written when the file is wrong or the
    /// table withheld.
    /// </summary>
    /// <param name="rule">By default the public sub-national rule, T = 5.</param>
    public static TableFileOutcome Protect(TextReader input, TextWriter output, bool longFormat, DisclosureRule? rule = null)
    {
        var lines = Csv.Read(input);
        if ((longFormat ? LongProblem(lines) : WideProblem(lines)) is { } problem)
        {
            return new TableFileOutcome(null, problem);
        }

        var table = longFormat ? Long(lines) : Wide(lines);
        var doubled = table.Cells.GroupBy(table.KeyOf).FirstOrDefault(group => group.Count() > 1);
        if (doubled is not null)
        {
            return new TableFileOutcome(null, $"{doubled.Key} appears more than once");
        }

        var isProtected = Disclosure.Protect.Table(table, (rule ?? new DisclosureRule()).ForFile());
        if (!isProtected.IsPublished)
        {
            return new TableFileOutcome(isProtected, isProtected.Withheld);
        }

        Csv.WriteLine(output, lines[0]);
        var cells = isProtected.Cells.Select(cell => cell.Text).ToList();
        var perLine = longFormat ? 1 : lines[0].Count - 1;
        for (var line = 1; line < lines.Count; line++)
        {
            var shown = cells.Skip((line - 1) * perLine).Take(perLine);
            Csv.WriteLine(output, longFormat ? [.. WithValue(lines, line, shown.Single())] : [lines[line][0], .. shown]);
        }

        return new TableFileOutcome(isProtected, null);
    }

    private static FrequencyTable Wide(List<IReadOnlyList<string>> lines)
    {
        var columns = lines[0].Skip(1).ToList();
        var rows = lines.Skip(1).Select(line => line[0]).ToList();
        return new FrequencyTable("Table",
            [Dimension("row", rows), Dimension("column", columns)],
            lines.Skip(1).SelectMany(line => columns.Select((column, c) => new TableCell([line[0], column], Number(line[c + 1])!.Value))).ToList());
    }

    private static FrequencyTable Long(List<IReadOnlyList<string>> lines)
    {
        var value = ValueAt(lines);
        var dimensions = Enumerable.Range(0, lines[0].Count).Where(column => column != value).ToList();
        return new FrequencyTable("Table",
            dimensions.Select(column => Dimension(lines[0][column], lines.Skip(1).Select(line => line[column]))).ToList(),
            lines.Skip(1).Select(line => new TableCell(dimensions.Select(column => line[column]).ToList(), Number(line[value])!.Value)).ToList());
    }

    private static TableDimension Dimension(string code, IEnumerable<string> labels) =>
        new(code, labels.Where(label => !FrequencyTable.IsTotal(label)).Distinct().ToList());

    private static IEnumerable<string> WithValue(List<IReadOnlyList<string>> lines, int line, string shown) =>
        lines[line].Select((text, column) => column == ValueAt(lines) ? shown : text);

    private static int ValueAt(List<IReadOnlyList<string>> lines) =>
        lines[0].ToList().FindIndex(name => name.Equals(ValueColumn, StringComparison.OrdinalIgnoreCase));

    private static string? WideProblem(List<IReadOnlyList<string>> lines) =>
        lines.Count < 2 || lines[0].Count < 2
            ? "The file needs a header row, a column of row labels and at least one column of counts"
            : Enumerable.Range(1, lines.Count - 1)
                .Select(line => lines[line].Count != lines[0].Count
                    ? $"Line {line + 1} has {lines[line].Count} values, the header has {lines[0].Count}"
                    : lines[line].Skip(1).Where(text => Number(text) is null).Select(text => NotANumber(line, text)).FirstOrDefault())
                .FirstOrDefault(problem => problem is not null);

    private static string? LongProblem(List<IReadOnlyList<string>> lines) =>
        lines.Count < 2 || lines[0].Count < 2 || ValueAt(lines) < 0
            ? "The file needs a header row with a column for each dimension and one called value"
            : Enumerable.Range(1, lines.Count - 1)
                .Select(line => lines[line].Count != lines[0].Count
                    ? $"Line {line + 1} has {lines[line].Count} values, the header has {lines[0].Count}"
                    : Number(lines[line][ValueAt(lines)]) is null ? NotANumber(line, lines[line][ValueAt(lines)]) : null)
                .FirstOrDefault(problem => problem is not null);

    private static string NotANumber(int line, string text) => $"Line {line + 1}: {text} is not a whole number of deaths";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
