using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>Some lines of a file, which are taken in together: when the program is stopped, the import goes on with the next part.</summary>
public sealed class ImportPart
{
    /// <summary>Lines in a part.</summary>
    public const int Size = 100;

    public required Guid FileId { get; init; }

    public required int Number { get; init; }

    /// <summary>The sealed <see cref="FileLine"/>s; null once they are in.</summary>
    [Sealed]
    public byte[]? Lines { get; set; }

    /// <summary>Those that were rejected, with the reasons, as sealed <see cref="RejectedFileLine"/>s.</summary>
    [Sealed]
    public byte[]? Rejections { get; set; }

    public int Opened { get; set; }

    public int Waiting { get; set; }

    public int KnownAlready { get; set; }

    public int Rejected { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public int Version { get; set; }
}
