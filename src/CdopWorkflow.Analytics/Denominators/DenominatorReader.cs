using System.Globalization;
using CdopWorkflow.Platform.Areas;
using Microsoft.VisualBasic.FileIO;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>
/// Reads a file of denominators: comma-separated, the first line names the columns, in any order. Every fault is found in one
/// reading, each with the number of its line.
/// </summary>
public sealed class DenominatorReader(AreaTable areas, DateOnly today)
{
    public const int MostLines = 50_000;
    public const int LongestSource = 200;
    private const int FirstYear = 1970;
    private const long MostOfAnything = 100_000_000;

    public static readonly string[] Columns = ["measure", "area", "year", "breakdown", "category", "count", "provisional", "source"];

    public DenominatorReading Read(TextReader text)
    {
        using var reader = new TextFieldParser(text) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        List<LineFault> faults = [];
        List<DenominatorLine> lines = [];
        if (Fields(reader, faults) is not { } heading)
        {
            return new([], faults is [] ? [new(0, "The file is empty")] : faults);
        }

        var places = heading.Select(name => name.Trim('\uFEFF').ToLowerInvariant()).ToList();
        if (Columns.Except(places).ToList() is { Count: > 0 } missing)
        {
            return new([], [new(1, $"the columns {string.Join(", ", missing)} are missing. The first line must name {string.Join(", ", Columns)}")]);
        }

        while (!reader.EndOfData)
        {
            var number = (int)reader.LineNumber;
            if (lines.Count + faults.Count >= MostLines)
            {
                faults.Add(new(number, $"a file can have up to {MostLines:N0} lines. Split it into several files"));
                break;
            }

            if (Fields(reader, faults) is { } fields)
            {
                Judge(number, column => places.IndexOf(column) is var place && place < fields.Length ? fields[place].Trim() : "", lines, faults);
            }
        }

        if (lines.Count == 0 && faults.Count == 0)
        {
            faults.Add(new(0, "The file has no figures"));
        }

        return new(lines, [.. faults, .. DenominatorChecks.Of(lines)]);
    }

    private static string[]? Fields(TextFieldParser reader, List<LineFault> faults)
    {
        try
        {
            return reader.ReadFields();
        }
        catch (MalformedLineException)
        {
            faults.Add(new((int)reader.ErrorLineNumber, "a quotation mark is missing or in the wrong place"));
            return null;
        }
    }

    private void Judge(int number, Func<string, string> value, List<DenominatorLine> lines, List<LineFault> faults)
    {
        var before = faults.Count;
        void Fault(string reason) => faults.Add(new(number, reason));
        var measureKnown = DenominatorCodes.Measures.TryGetValue(value("measure").ToLowerInvariant(), out var measure);
        if (!measureKnown)
        {
            Fault($"measure must be {Any(DenominatorCodes.Measures.Keys)}");
        }

        if (!int.TryParse(value("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < FirstYear || year > today.Year)
        {
            Fault($"year must be a calendar year from {FirstYear} to {today.Year}");
        }
        else if (!Existed(value("area"), year))
        {
            Fault(areas.Find(value("area")) is { } area ? $"{area.Name} did not exist in {year}" : "area must be the code of a council, panel or region, or of England");
        }

        if (!DenominatorCodes.Breakdowns.TryGetValue(value("breakdown").ToLowerInvariant(), out var breakdown))
        {
            Fault($"breakdown must be empty or {Any(DenominatorCodes.Breakdowns.Keys.Where(code => code != ""))}");
        }
        else if (!DenominatorCodes.CategoriesOf(breakdown).Contains(value("category")))
        {
            Fault(breakdown == DenominatorBreakdown.None ? "category must be empty where there is no breakdown" : $"category must be {Any(DenominatorCodes.CategoriesOf(breakdown))}");
        }

        if (!long.TryParse(value("count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostOfAnything)
        {
            Fault("count must be a whole number, 0 or more, without commas or marks");
        }

        if (value("provisional").ToLowerInvariant() is not ("yes" or "no"))
        {
            Fault("provisional must be yes or no");
        }

        if (value("source").Length is 0 or > LongestSource)
        {
            Fault($"source must say who published the figure, in up to {LongestSource} characters");
        }

        if (faults.Count == before)
        {
            lines.Add(new(number, measure, value("area"), year, breakdown, value("category"), count, value("provisional").Equals("yes", StringComparison.OrdinalIgnoreCase), value("source")));
        }
    }

    private bool Existed(string area, int year) =>
        areas.Find(area) is { } known && (known.Opened is null || known.Opened.Value.Year <= year) && (known.Closed is null || known.Closed.Value.Year >= year);

    private static string Any(IEnumerable<string> words) => string.Join(", ", words.SkipLast(1)) + " or " + words.Last();
}
