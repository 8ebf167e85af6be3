using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace CdopWorkflow.Tests.Markers;

/// <summary>A search that finds nothing must be one that would have found it.</summary>
public sealed class SearchTests
{
    private static readonly Encoding Utf16 = Encoding.Unicode;

    private static readonly Dictionary<string, Func<string, byte[]>> Disguises = new()
    {
        ["as it is"] = Encoding.UTF8.GetBytes,
        ["another case"] = text => Encoding.UTF8.GetBytes(text.ToUpperInvariant()),
        ["UTF-16"] = Utf16.GetBytes,
        ["UTF-16, the other way round"] = Encoding.BigEndianUnicode.GetBytes,
        ["an address"] = text => Encoding.UTF8.GetBytes($"?q={Uri.EscapeDataString(text)}"),
        ["an address that escapes every letter"] = text => Encoding.UTF8.GetBytes(string.Concat(text.Select(letter => $"%{(int)letter:X2}"))),
        ["JSON"] = text => JsonSerializer.SerializeToUtf8Bytes(new { text }),
        ["JSON that escapes every letter"] = text => Encoding.UTF8.GetBytes(string.Concat(text.Select(letter => $"\\u{(int)letter:x4}"))),
        ["HTML"] = text => Encoding.UTF8.GetBytes(WebUtility.HtmlEncode($"<{text}>")),
        ["HTML that escapes every letter"] = text => Encoding.UTF8.GetBytes(string.Concat(text.Select(letter => $"&#x{(int)letter:X};"))),
        ["base64"] = text => Base64(Encoding.UTF8.GetBytes(text)),
        ["base64, one byte later"] = text => Base64(Encoding.UTF8.GetBytes("." + text)),
        ["base64, two bytes later"] = text => Base64(Encoding.UTF8.GetBytes(".." + text)),
        ["base64 of UTF-16"] = text => Base64(Utf16.GetBytes("x" + text)),
        ["base64 after other letters"] = text => Encoding.UTF8.GetBytes($"token{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}"),
        ["base64 of addresses"] = text => Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes("\u00ff\u00fe" + text)).Replace('+', '-').Replace('/', '_')),
        ["base64 twice"] = text => Base64(Base64(Encoding.UTF8.GetBytes(text))),
        ["hexadecimal"] = text => Encoding.UTF8.GetBytes($"X'{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}'"),
        ["broken by a letter's lines"] = text => Encoding.UTF8.GetBytes($"{text[..3]}=\r\n{text[3..]}"),
        ["an archive"] = text => Documents.Files.Word(("docProps/core.xml", text)),
        ["squeezed"] = Squeezed,
    };

    public static TheoryData<string> Names => [.. Disguises.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_marker_is_found_in_every_disguise(string disguise)
    {
        var planted = new PlantedMarkers();
        planted.Word("here", "word");
        planted.NhsNumber("here", "number");
        planted.Postcode("here", "postcode");
        planted.Telephone("here", "telephone");
        planted.Day("here", "day", new DateOnly(2013, 5, 17));
        var search = new Search(planted);

        Assert.All(planted.All, marker => Assert.Equal([marker], search.In(Disguises[disguise](marker.Text))));
        Assert.Empty(search.In(Disguises[disguise]("somebody else, 2013-05-18")));
    }

    private static byte[] Base64(byte[] bytes) => Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes));

    private static byte[] Squeezed(string text)
    {
        using var bytes = new MemoryStream();
        using (var squeeze = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            squeeze.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
