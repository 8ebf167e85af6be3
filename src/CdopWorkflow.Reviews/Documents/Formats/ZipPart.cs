using System.IO.Compression;

namespace CdopWorkflow.Reviews.Documents.Formats;

/// <summary>A part of a ZIP archive, as its directory lists it.</summary>
/// <param name="Name">With slashes, whichever the archive has.</param>
/// <param name="IsEncrypted">It cannot be looked into.</param>
/// <param name="Method">0 for stored, 8 for deflated.</param>
/// <param name="Declared">How many bytes it says it unpacks to.</param>
/// <param name="Packed">The bytes as they lie in the archive.</param>
public sealed record ZipPart(string Name, bool IsEncrypted, int Method, long Declared, ReadOnlyMemory<byte> Packed)
{
    private const int Stored = 0;
    private const int Deflated = 8;

    /// <exception cref="InvalidDataException">It is packed in a way that Office does not use.</exception>
    public Stream Open() => Method switch
    {
        Stored => new MemoryStream(Packed.ToArray(), writable: false),
        Deflated => new DeflateStream(new MemoryStream(Packed.ToArray(), writable: false), CompressionMode.Decompress),
        _ => throw new InvalidDataException("Packed by another method."),
    };
}
