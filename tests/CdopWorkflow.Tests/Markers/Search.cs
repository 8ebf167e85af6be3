using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CdopWorkflow.Tests.Markers;

/// <summary>Looks for markers in bytes, whatever they are dressed as: another case, UTF-16, base64, hexadecimal, escapes of addresses, JSON and HTML, broken lines, archives.</summary>
public sealed partial class Search
{
    /// <summary>How often something may be wrapped into something else.</summary>
    public const int Wraps = 3;

    private readonly IReadOnlyDictionary<string, Marker> forms;
    private readonly SearchValues<string> any;
    private readonly int[] lengths;
    private readonly int wraps;

    public Search(PlantedMarkers planted, int wraps = Wraps)
    {
        this.wraps = wraps;
        forms = planted.Forms;
        any = SearchValues.Create([.. forms.Keys], StringComparison.OrdinalIgnoreCase);
        lengths = [.. forms.Keys.Select(form => form.Length).Distinct()];
    }

    public IReadOnlySet<Marker> In(string text) => In(Encoding.UTF8.GetBytes(text));

    public IReadOnlySet<Marker> In(ReadOnlySpan<byte> bytes)
    {
        var found = new HashSet<Marker>();
        Look(Encoding.Latin1.GetString(bytes), found, wraps);
        return found;
    }

    private void Look(string text, HashSet<Marker> found, int left)
    {
        Read(text, found);
        if (left == 0)
        {
            return;
        }

        foreach (var plain in Unwrapped(text))
        {
            Look(plain, found, left - 1);
        }
    }

    private void Read(string text, HashSet<Marker> found)
    {
        for (var at = text.AsSpan().IndexOfAny(any); at >= 0;)
        {
            foreach (var length in lengths.Where(length => at + length <= text.Length))
            {
                if (forms.TryGetValue(text.Substring(at, length), out var marker))
                {
                    found.Add(marker);
                }
            }

            var next = text.AsSpan(at + 1).IndexOfAny(any);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static IEnumerable<string> Unwrapped(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            yield return text.Replace("\0", "", StringComparison.Ordinal);
        }

        if (text.Contains("\r\n", StringComparison.Ordinal))
        {
            yield return text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "", StringComparison.Ordinal);
        }

        if (Escaped().IsMatch(text))
        {
            yield return Escaped().Replace(text, Letter);
        }

        if (Quoted().IsMatch(text))
        {
            yield return Quoted().Replace(text, Letter);
        }

        foreach (Match run in Base64().Matches(text))
        {
            for (var from = 0; from < 4; from++)
            {
                if (FromBase64(run.ValueSpan[from..]) is { } decoded)
                {
                    yield return decoded;
                }
            }
        }

        foreach (Match run in Hexadecimal().Matches(text))
        {
            for (var from = 0; from < 2; from++)
            {
                var even = run.Value[from..];
                yield return Encoding.Latin1.GetString(Convert.FromHexString(even[..(even.Length / 2 * 2)]));
            }
        }

        foreach (var part in Archived(text))
        {
            yield return part;
        }
    }

    private static string Letter(Match escape) => $"{(char)Convert.ToInt32(escape.Groups["hex"].Value, 16)}";

    private static string? FromBase64(ReadOnlySpan<char> run)
    {
        // a letter alone at the end says nothing; two or three lack what fills them up
        var letters = run[..(run.Length % 4 == 1 ? run.Length - 1 : run.Length)].ToString().Replace('-', '+').Replace('_', '/');
        letters = letters.PadRight((letters.Length + 3) / 4 * 4, '=');
        var bytes = new byte[letters.Length];
        return Convert.TryFromBase64String(letters, bytes, out var length) ? Encoding.Latin1.GetString(bytes, 0, length) : null;
    }

    /// <summary>Workbooks and other archives, and what is squeezed alone.</summary>
    private static List<string> Archived(string text)
    {
        var parts = new List<string>();
        try
        {
            if (text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal))
            {
                using var archive = new ZipArchive(new MemoryStream(Encoding.Latin1.GetBytes(text)));
                parts.AddRange(archive.Entries.Select(entry => entry.FullName + Text(entry.Open())));
            }
            else if (text.StartsWith("\u001f\u008b", StringComparison.Ordinal))
            {
                parts.Add(Text(new GZipStream(new MemoryStream(Encoding.Latin1.GetBytes(text)), CompressionMode.Decompress)));
            }
        }
        catch (InvalidDataException)
        {
            // it only began like one
        }

        return parts;
    }

    private static string Text(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }

    [GeneratedRegex(@"(?:%|\\u00|\\x|&#x)(?<hex>[0-9A-Fa-f]{2});?", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex("=(?<hex>[0-9A-F]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z0-9+/_-]{10,}", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();

    [GeneratedRegex("[0-9A-Fa-f]{14,}", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();
}
