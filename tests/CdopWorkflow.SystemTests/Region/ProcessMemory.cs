using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace CdopWorkflow.SystemTests.Region;

/// <summary>What a process holds in memory, as a dump of it would: read by whoever started it, piece by piece, so that no file of it is left anywhere.</summary>
internal static class ProcessMemory
{
    private const int Page = 4_096;
    private const int Piece = 2_000 * Page;

    /// <summary>The pieces overlap: no word is cut in two.</summary>
    private const int Overlap = Page;

    public static bool CanBeRead => File.Exists("/proc/self/mem");

    /// <summary>All that the process may write to; a piece is good until the next is asked for.</summary>
    public static IEnumerable<ArraySegment<byte>> Of(int process)
    {
        using var memory = File.OpenHandle($"/proc/{process}/mem");
        var piece = new byte[Piece];
        foreach (var (from, to) in Written(process))
        {
            for (var at = from; at < to; at += Piece - Overlap)
            {
                var length = Read(memory, piece.AsSpan(0, (int)Math.Min(Piece, to - at)), at);
                foreach (var (first, last) in Used(piece, length))
                {
                    yield return new(piece, first, last - first);
                }
            }
        }
    }

    /// <summary>Pages beside each other that anything stands on: most of what a process may write to it never does.</summary>
    private static IEnumerable<(int First, int Last)> Used(byte[] piece, int length)
    {
        for (var (first, at) = (0, 0); at < length; at += Page)
        {
            var isUsed = piece.AsSpan(at, Math.Min(Page, length - at)).ContainsAnyExcept((byte)0);
            first = isUsed ? first : at + Page;
            if (isUsed && (at + Page >= length || !piece.AsSpan(at + Page, Math.Min(Page, length - at - Page)).ContainsAnyExcept((byte)0)))
            {
                yield return (first, Math.Min(at + Page, length));
            }
        }
    }

    private static IEnumerable<(long From, long To)> Written(int process) =>
        from line in File.ReadAllLines($"/proc/{process}/maps")
        let parts = line.Split(' ', 3)
        where parts[1].StartsWith("rw", StringComparison.Ordinal)
        let ends = parts[0].Split('-')
        select (Address(ends[0]), Address(ends[1]));

    private static long Address(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Read(SafeFileHandle memory, Span<byte> into, long at)
    {
        try
        {
            return RandomAccess.Read(memory, into, at);
        }
        catch (IOException)
        {
            // set aside for a device, or given back meanwhile: nobody can read it
            return 0;
        }
    }
}
