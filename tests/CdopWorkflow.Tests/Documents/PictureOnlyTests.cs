using System.Buffers.Binary;
using System.Text;
using CdopWorkflow.Reviews.Documents.Formats;
using FileFormat = CdopWorkflow.Reviews.Documents.DocumentFormat;

namespace CdopWorkflow.Tests.Documents;

public sealed class PictureOnlyTests
{
    private static readonly byte[] Scan = [0xFF, 0xDA, 0x00, 0x04, 0x01, 0x02, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD0, 0x33];
    private static readonly byte[] Table = [0xFF, 0xC4, 0x00, 0x04, 0x05, 0x06];

    [Fact]
    public void A_photograph_loses_where_and_when_it_was_taken_and_whatever_follows_it()
    {
        byte[] photograph = [0xFF, 0xD8, .. Segment(0xE0, "JFIF"), .. Segment(0xE1, "Exif place and time"), .. Segment(0xED, "owner"), .. Segment(0xFE, "comment"), .. Table, .. Scan, .. Table, .. Scan, 0xFF, 0xD9, .. "a film"u8];

        Assert.Equal([0xFF, 0xD8, .. Segment(0xE0, "JFIF"), .. Table, .. Scan, .. Table, .. Scan, 0xFF, 0xD9], PictureOnly.Of(FileFormat.Jpeg, photograph)!);
    }

    [Fact]
    public void A_picture_loses_its_words_and_its_time()
    {
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", "13")];
        byte[] picture = [.. head, .. Chunk("tEXt", "Author"), .. Chunk("eXIf", "place"), .. Chunk("tIME", "time"), .. Chunk("IDAT", "pixels"), .. Chunk("IEND", ""), .. "more"u8];

        Assert.Equal([.. head, .. Chunk("IDAT", "pixels"), .. Chunk("IEND", "")], PictureOnly.Of(FileFormat.Png, picture)!);
    }

    [Fact]
    public void What_is_no_whole_picture_is_not_vouched_for()
    {
        Assert.Null(PictureOnly.Of(FileFormat.Jpeg, [0xFF, 0xD8, .. Table, .. Scan]));
        Assert.Null(PictureOnly.Of(FileFormat.Jpeg, [0xFF, 0xD8, 0x00]));
        Assert.Null(PictureOnly.Of(FileFormat.Jpeg, [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF]));
        Assert.Null(PictureOnly.Of(FileFormat.Png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x00]));
    }

    private static byte[] Segment(byte marker, string text) => [0xFF, marker, 0x00, (byte)(text.Length + 2), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Chunk(string kind, string text)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, text.Length);
        return [.. size, .. Encoding.ASCII.GetBytes(kind), .. Encoding.ASCII.GetBytes(text), 1, 2, 3, 4];
    }
}
