using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CdopWorkflow.Tests.Analytics.ReportFiles;

/// <summary>The words of a PDF as Chromium writes it: glyph numbers in content streams, and for each font a table of what they stand for.</summary>
internal static partial class PdfText
{
    /// <summary>All words in reading order without white space: letters are placed one by one, and a gap is not always a space.</summary>
    public static string Of(byte[] pdf)
    {
        var objects = Objects(pdf);
        var fonts = new Dictionary<string, Dictionary<int, string>>();
        foreach (var (number, (head, _)) in objects)
        {
            if (ToUnicode().Match(head) is { Success: true } found && objects.TryGetValue(found.Groups[1].Value, out var table))
            {
                fonts["F" + number] = Letters(table.Stream);
            }
        }

        var words = objects.Values.Where(one => one.Stream.Contains(" Tf", StringComparison.Ordinal)).Select(one => Shown(one.Stream, fonts));
        return string.Concat(string.Concat(words).Where(letter => !char.IsWhiteSpace(letter)));
    }

    private static Dictionary<string, (string Head, string Stream)> Objects(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return Object().Matches(text).DistinctBy(match => match.Groups[1].Value)
            .ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Success ? Inflated(pdf.AsSpan(match.Groups[3].Index, match.Groups[3].Length).ToArray()) : ""));
    }

    private static string Inflated(byte[] bytes)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd();
        }
        catch (InvalidDataException)
        {
            // fonts and pictures are packed otherwise and hold no words
            return "";
        }
    }

    private static Dictionary<int, string> Letters(string table)
    {
        var letters = new Dictionary<int, string>();
        foreach (Match line in Line().Matches(table))
        {
            var (first, last) = (Number(line.Groups[1].Value), Number(line.Groups[2].Success ? line.Groups[2].Value : line.Groups[1].Value));
            for (var glyph = first; glyph <= last; glyph++)
            {
                letters[glyph] = char.ConvertFromUtf32(Number(line.Groups[3].Value) + glyph - first);
            }
        }

        return letters;
    }

    private static string Shown(string stream, Dictionary<string, Dictionary<int, string>> fonts)
    {
        var (words, font) = (new StringBuilder(), new Dictionary<int, string>());
        foreach (Match token in Token().Matches(stream))
        {
            if (token.Groups[1].Success)
            {
                font = fonts.GetValueOrDefault(token.Groups[1].Value, []);
            }
            else
            {
                words.AppendJoin("", token.Groups[2].Value.Chunk(4).Select(glyph => font.GetValueOrDefault(Number(new string(glyph)), "")));
            }
        }

        return words.ToString();
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=^|[\r\n])(\d+) 0 obj\s*(.*?)(?:stream\r?\n(.*?)\r?\nendstream\s*)?endobj", RegexOptions.Singleline)]
    private static partial Regex Object();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"<([0-9A-Fa-f]{4})>\s*(?:<([0-9A-Fa-f]{4})>\s*)?<([0-9A-Fa-f]{4})>(?=\s*[\r\n])")]
    private static partial Regex Line();

    [GeneratedRegex(@"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>")]
    private static partial Regex Token();
}
