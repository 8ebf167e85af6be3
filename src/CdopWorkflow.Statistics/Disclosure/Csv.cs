using System.Text;

namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>Comma-separated values as in RFC 4180; empty lines are skipped and labels trimmed.</summary>
internal static class Csv
{
    internal static List<IReadOnlyList<string>> Read(TextReader input)
    {
        var (lines, fields, field, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var next = input.Read(); ; next = input.Read())
        {
            if (next < 0 || (!quoted && next == '\n'))
            {
                fields.Add(field.ToString().Trim());
                if (fields.Any(text => text.Length > 0))
                {
                    lines.Add([.. fields]);
                }

                (fields, _) = ([], field.Clear());
                if (next < 0)
                {
                    return lines;
                }
            }
            else if (next == '"')
            {
                if (quoted && input.Peek() == '"')
                {
                    field.Append((char)input.Read());
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (next == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else if (next != '\uFEFF')
            {
                field.Append((char)next);
            }
        }
    }

    internal static void WriteLine(TextWriter output, IEnumerable<string> fields) =>
        output.Write(string.Join(',', fields.Select(Quoted)) + "\n");

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
