using System.Globalization;
using System.Text;
using Microsoft.VisualBasic.FileIO;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>The lines of a comma-separated file with a known heading: quoted where needed, # for comments, dates such as 2023-04-01.</summary>
internal static class CsvLines
{
    private const int LongestLine = 4000;

    /// <summary>The lines after the heading, with their numbers; none after a fault of the heading.</summary>
    public static IEnumerable<(int Line, string[] Fields)> Read(TextReader text, string heading, ReferenceFaults faults)
    {
        var (number, headingSeen) = (0, false);
        while (!faults.IsFull && Next(text, faults) is { } line)
        {
            number++;
            if (line.AsSpan().Trim() is "" or ['#', ..])
            {
                continue;
            }

            if (headingSeen)
            {
                if (Fields(line, number, faults) is { } fields)
                {
                    yield return (number, fields);
                }
            }
            else if (line.Trim() == heading)
            {
                headingSeen = true;
            }
            else
            {
                faults.Add(number, $"expected the heading {heading}");
                yield break;
            }
        }

        if (!headingSeen && faults.Found.Count == 0)
        {
            faults.Add(0, $"The file is empty. Its first line must be {heading}");
        }
    }

    public static DateOnly? Date(string value, int line, ReferenceFaults faults)
    {
        if (value == "")
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        faults.Add(line, $"{Short(value)} is not a date such as 2023-04-01");
        return null;
    }

    /// <summary>As much of what somebody typed as a message bears.</summary>
    public static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";

    private static string? Next(TextReader text, ReferenceFaults faults)
    {
        try
        {
            return text.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            faults.Add(0, "The file must be plain text in UTF-8. From a spreadsheet, save it as CSV UTF-8");
            return null;
        }
    }

    /// <summary>Quoted lines go through the framework's own reader of delimited text, whose namespace is an accident of its history.</summary>
    private static string[]? Fields(string line, int number, ReferenceFaults faults)
    {
        if (line.Length > LongestLine)
        {
            faults.Add(number, $"the line is longer than {LongestLine} characters");
            return null;
        }

        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return Array.ConvertAll(line.Split(','), field => field.Trim());
        }

        using var reader = new TextFieldParser(new StringReader(line)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        try
        {
            return reader.ReadFields();
        }
        catch (MalformedLineException)
        {
            faults.Add(number, "a quotation mark is missing");
            return null;
        }
    }
}
