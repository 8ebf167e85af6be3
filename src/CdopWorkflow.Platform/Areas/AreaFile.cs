using System.Globalization;
using Microsoft.VisualBasic.FileIO;

namespace CdopWorkflow.Platform.Areas;

/// <summary>
/// Reads the lines of an area file (comma-separated, quoted where needed, # for comments) and refuses, with the number
/// of the line, what would make the hierarchy ambiguous: two parents at once, an unknown parent, a prefix used twice.
/// </summary>
internal static class AreaFile
{
    private const string Heading = "kind,code,name,parent,valid-from,valid-to,reference-prefix,succeeded-by";

    public static List<AreaPeriod> Read(TextReader text)
    {
        List<AreaPeriod> periods = [];
        var number = 0;
        var headingSeen = false;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Trim() is "" or ['#', ..])
            {
                continue;
            }

            if (headingSeen)
            {
                periods.Add(Parse(Fields(line, number), number));
            }
            else
            {
                headingSeen = line == Heading ? true : throw new FormatException($"Areas, line {number}: expected the heading {Heading}");
            }
        }

        Check(periods);
        return periods;
    }

    /// <summary>One line through the framework's own reader of delimited text, whose namespace is an accident of its history.</summary>
    private static string[] Fields(string line, int number)
    {
        using var reader = new TextFieldParser(new StringReader(line)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        try
        {
            return reader.ReadFields()!;
        }
        catch (MalformedLineException)
        {
            throw new FormatException($"Areas, line {number}: a quotation mark is missing");
        }
    }

    private static AreaPeriod Parse(string[] values, int line) =>
        values is [var kind, var code, var name, var parent, var from, var to, var prefix, var successors]
        && Enum.TryParse<AreaKind>(kind, out var areaKind) && code != "" && name != ""
            ? new(line, areaKind, code, name, Blank(parent), Date(from, line), Date(to, line), Blank(prefix), successors.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : throw new FormatException($"Areas, line {line}: expected {Heading}");

    private static string? Blank(string value) => value == "" ? null : value;

    private static DateOnly? Date(string value, int line) => value switch
    {
        "" => null,
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new FormatException($"Areas, line {line}: {value} is not a date such as 2023-04-01"),
    };

    private static void Check(List<AreaPeriod> periods)
    {
        var byCode = periods.ToLookup(period => period.Code);
        foreach (var period in periods)
        {
            CheckParent(period, byCode);
            if (byCode[period.Code].Any(other => other.Line != period.Line && other.Overlaps(period)))
            {
                throw period.Fault($"{period.Code} has two lines for the same day");
            }

            if (byCode[period.Code].Any(other => other.Kind != period.Kind || other.ReferencePrefix != period.ReferencePrefix))
            {
                throw period.Fault($"{period.Code} changes its kind or its reference prefix");
            }
        }

        var twice = periods.Where(period => period.ReferencePrefix is not null).GroupBy(period => period.ReferencePrefix)
            .FirstOrDefault(group => group.DistinctBy(period => period.Code).Count() > 1);
        if (twice is not null)
        {
            throw twice.Last().Fault($"the reference prefix {twice.Key} is used twice");
        }
    }

    private static void CheckParent(AreaPeriod period, ILookup<string, AreaPeriod> byCode)
    {
        if ((period.Kind == AreaKind.Panel) != (period.ReferencePrefix is { Length: 3 }))
        {
            throw period.Fault("a panel has a reference prefix of three letters, nothing else has one");
        }

        if (period.Kind == AreaKind.Country ? period.Parent is not null : !byCode[period.Parent ?? ""].Any(parent => parent.Kind == period.Kind - 1))
        {
            throw period.Fault($"the parent of a {period.Kind} must be one level up and in the file");
        }
    }
}
