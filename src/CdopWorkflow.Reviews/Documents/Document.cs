using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>A file that belongs to a review. Its bytes lie in <see cref="DocumentContent"/>, so that lists stay light.</summary>
[OfCase(nameof(ReviewId))]
public sealed class Document
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public DocumentKind Kind { get; init; }

    /// <summary>From the list of agencies; null where it is from none of them.</summary>
    public string? Agency { get; init; }

    public DocumentFormat Format { get; init; }

    /// <summary>In bytes.</summary>
    public long Size { get; init; }

    /// <summary>A keyed fingerprint of the file, by which the same one is noticed when it comes again.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>A sealed <see cref="DocumentDetails"/>.</summary>
    [Sealed]
    public required byte[] Details { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public ScanState Scan { get; set; }

    public DateTimeOffset? ScannedAt { get; set; }

    /// <summary>A sealed <see cref="PackMark"/>; null while the panel may not have it.</summary>
    [Sealed]
    public byte[]? Mark { get; private set; }

    public string? MarkedBy { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public string? RemovedBy { get; private set; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public byte[]? RemovalReason { get; private set; }

    public int Version { get; private set; } = 1;

    public bool IsHere => RemovedAt is null && Scan != ScanState.Infected;

    public bool IsMarked => IsHere && Mark is not null;

    public void MarkSafe(byte[]? mark, string by)
    {
        (Mark, MarkedBy) = (mark, mark is null ? null : by);
        Version++;
    }

    public void Scanned(ScanState state, DateTimeOffset now)
    {
        (Scan, ScannedAt) = (state, now);
        Version++;
    }

    /// <summary>The trace stays; the bytes are deleted by the handler.</summary>
    public void Remove(byte[]? reason, string by, DateTimeOffset now)
    {
        (RemovedAt, RemovedBy, RemovalReason, Mark, MarkedBy) = (now, by, reason, null, null);
        Version++;
    }

    private sealed class Mapping : IEntityTypeConfiguration<Document>
    {
        public void Configure(EntityTypeBuilder<Document> builder)
        {
            builder.ToTable("document");
            builder.Property(document => document.Agency).HasMaxLength(128);
            builder.Property(document => document.Fingerprint).HasMaxLength(64);
            builder.Property(document => document.AddedBy).HasMaxLength(256);
            builder.Property(document => document.MarkedBy).HasMaxLength(256);
            builder.Property(document => document.RemovedBy).HasMaxLength(256);
            builder.Property(document => document.Version).IsConcurrencyToken();
            builder.HasIndex(document => new { document.ReviewId, document.Fingerprint });
            builder.HasIndex(document => document.Scan);
            builder.HasOne<Review>().WithMany().HasForeignKey(document => document.ReviewId);
        }
    }
}
