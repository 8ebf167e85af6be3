using System.Buffers.Binary;
using System.Text;

namespace CdopWorkflow.Reviews.Documents.Formats;

/// <summary>
/// Reads the directory of a ZIP archive. .NET's ZipArchive stops unpacking a part at the size that it declares, so that a part which
/// lies would look small here and be large to whoever opens the file; this one gives the bytes as they are.
/// </summary>
public static class ZipParts
{
    private const uint EndSignature = 0x06054B50;
    private const uint EntrySignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int EndSize = 22;
    private const int EntrySize = 46;
    private const int LocalSize = 30;
    private const int LongestComment = 65_535;

    /// <exception cref="InvalidDataException">The archive contradicts itself.</exception>
    /// <exception cref="ArgumentException">It points outside of itself.</exception>
    public static IReadOnlyList<ZipPart> Of(byte[] file)
    {
        var end = EndOf(file);
        var count = UInt16(file, end + 10);
        var at = checked((int)UInt32(file, end + 16));
        var parts = new List<ZipPart>(count);
        for (var number = 0; number < count; number++)
        {
            var (name, flags) = (NameAt(file, at + EntrySize, UInt16(file, at + 28)), UInt16(file, at + 8));
            Expect(UInt32(file, at) == EntrySignature);
            var local = checked((int)UInt32(file, at + 42));
            Expect(UInt32(file, local) == LocalSignature && NameAt(file, local + LocalSize, UInt16(file, local + 26)) == name);
            var data = local + LocalSize + UInt16(file, local + 26) + UInt16(file, local + 28);
            parts.Add(new ZipPart(
                name, ((flags | UInt16(file, local + 6)) & 1) != 0, UInt16(file, at + 10), UInt32(file, at + 24), file.AsMemory(data, checked((int)UInt32(file, at + 20)))));
            at += EntrySize + UInt16(file, at + 28) + UInt16(file, at + 30) + UInt16(file, at + 32);
        }

        return parts;
    }

    /// <summary>The end record stands at the end, before its comment.</summary>
    private static int EndOf(byte[] file)
    {
        for (var at = file.Length - EndSize; at >= Math.Max(0, file.Length - EndSize - LongestComment); at--)
        {
            if (UInt32(file, at) == EndSignature && at + EndSize + UInt16(file, at + 20) == file.Length)
            {
                return at;
            }
        }

        throw new InvalidDataException("There is no directory.");
    }

    private static string NameAt(byte[] file, int at, int length) => Encoding.UTF8.GetString(file.AsSpan(at, length)).Replace('\\', '/').TrimStart('/');

    private static void Expect(bool agrees)
    {
        if (!agrees)
        {
            throw new InvalidDataException("The directory and the parts disagree.");
        }
    }

    private static ushort UInt16(byte[] file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at, 2));

    private static uint UInt32(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at, 4));
}
