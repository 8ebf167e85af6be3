using System.Text;
using Microsoft.VisualBasic.FileIO;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>Reads CSV. The separator is found out from the first line: a comma, a semicolon or a tab.</summary>
internal static class ReadCsv
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FileReading Read(byte[] bytes, ImportLimits limits)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return FileReading.Not("The file has characters that are not UTF-8. Save it as “CSV UTF-8”");
        }

        if (text.Contains('\0'))
        {
            return FileReading.Not("The file is neither CSV nor an Excel workbook (.xlsx)");
        }

        // the framework's own reader of delimited text, whose namespace is an accident of its history
        using var reader = new TextFieldParser(new StringReader(text)) { Delimiters = [SeparatorOf(text)], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        try
        {
            return FileReading.Of(Rows(reader), limits);
        }
        catch (MalformedLineException fault)
        {
            return FileReading.Not($"Line {fault.LineNumber} cannot be read: its quotation marks do not match");
        }
    }

    private static IEnumerable<FileLine> Rows(TextFieldParser reader)
    {
        while (!reader.EndOfData)
        {
            var number = (int)reader.LineNumber;
            if (reader.ReadFields() is { } cells)
            {
                yield return new FileLine(number, cells);
            }
        }
    }

    private static string SeparatorOf(string text)
    {
        var first = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length));
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tabs > commas && tabs > semicolons ? "\t" : semicolons > commas ? ";" : ",";
    }
}
