using System.Buffers.Binary;
using System.Text;

namespace CdopWorkflow.Reviews.Documents.Formats;

/// <summary>
/// A picture without what a camera or a program wrote into its file: place, time, owner, a smaller picture from before it was cropped.
/// What follows the picture's end is left out, too.
/// </summary>
public static class PictureOnly
{
    private const int PngHead = 8;
    private const int ChunkFrame = 12;

    private static readonly HashSet<string> Drawn = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    /// <summary>Other formats come back as they are. Null where the file is no whole picture, so that nothing can be vouched for.</summary>
    public static byte[]? Of(DocumentFormat format, byte[] file)
    {
        try
        {
            return format switch
            {
                DocumentFormat.Jpeg => Jpeg(file),
                DocumentFormat.Png => Png(file),
                DocumentFormat.Pdf or DocumentFormat.Word or DocumentFormat.Excel or DocumentFormat.Text => file,
            };
        }
        catch (Exception cut) when (cut is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static byte[]? Jpeg(byte[] file)
    {
        using var kept = new MemoryStream();
        kept.Write(file, 0, 2);
        for (var at = 2; at < file.Length;)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }

            var marker = file[at + 1];
            switch (marker)
            {
                case 0xFF:
                    at++;
                    continue;
                case 0xD9:
                    kept.Write([0xFF, 0xD9]);
                    return kept.ToArray();
                default:
                    var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2, 2));
                    end = marker == 0xDA ? EndOfScan(file, end) : end;

                    // APP1 to APP13, APP15 and comments; APP0 and APP14 say how the colours are to be read
                    if (marker is not ((>= 0xE1 and <= 0xED) or 0xEF or 0xFE))
                    {
                        kept.Write(file.AsSpan(at, end - at));
                    }

                    at = end;
                    break;
            }
        }

        return null;
    }

    /// <summary>The next marker that is neither a stuffed byte nor one of those that stand within a scan.</summary>
    private static int EndOfScan(byte[] file, int at)
    {
        while (!(file[at] == 0xFF && file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))))
        {
            at++;
        }

        return at;
    }

    private static byte[]? Png(byte[] file)
    {
        using var kept = new MemoryStream();
        kept.Write(file.AsSpan(0, PngHead));
        for (var at = PngHead; at < file.Length;)
        {
            var size = checked((int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at, 4)) + ChunkFrame);
            var kind = Encoding.ASCII.GetString(file, at + 4, 4);
            if (Drawn.Contains(kind))
            {
                kept.Write(file.AsSpan(at, size));
            }

            if (kind == "IEND")
            {
                return kept.ToArray();
            }

            at += size;
        }

        return null;
    }
}
