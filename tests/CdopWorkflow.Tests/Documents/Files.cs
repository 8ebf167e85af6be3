using System.IO.Compression;
using System.Text;

namespace CdopWorkflow.Tests.Documents;

/// <summary>Files as people send them, and as they should not.</summary>
public static class Files
{
    public static byte[] Pdf(string text = "A report") => Encoding.ASCII.GetBytes($"%PDF-1.7\n% {text}\n%%EOF");

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x02, 0xFF, 0xD9];

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    public static byte[] Word(params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document><w:p><w:t>The child was well</w:t></w:p></w:document>"), .. more]);

    public static byte[] Excel { get; } = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    /// <summary>A part is marked as encrypted, in both of the places an archive says so.</summary>
    public static byte[] ProtectedWord()
    {
        var file = Word();
        for (var at = 0; at < file.Length - 10; at++)
        {
            if (file.AsSpan(at, 4).SequenceEqual("PK\u0003\u0004"u8))
            {
                file[at + 6] |= 1;
            }
            else if (file.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                file[at + 8] |= 1;
            }
        }

        return file;
    }

    /// <summary>Few bytes that unpack to forty million, while every part declares that it is small.</summary>
    public static byte[] Bomb()
    {
        var file = Word(("word/media/image1.txt", new string('a', 40_000_000)));
        for (var at = 0; at < file.Length - 30; at++)
        {
            if (file.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8) && BitConverter.ToUInt32(file, at + 24) > 1_000_000)
            {
                BitConverter.TryWriteBytes(file.AsSpan(at + 24), 1000);
            }
        }

        return file;
    }
}
