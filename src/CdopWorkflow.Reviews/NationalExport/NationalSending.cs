using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.NationalExport;

/// <summary>What the file was.</summary>
public enum ExportFormat
{
    [Display(Name = "CSV")]
    Csv,

    [Display(Name = "JSON")]
    Json,
}

/// <summary>Something was sent to the national database about a review: what, when, by whom, by which mapping. It is never changed.</summary>
[OfCase(nameof(ReviewId))]
public sealed class NationalSending
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ReviewId { get; init; }

    /// <summary>1 for the first sending of a review.</summary>
    public required int Number { get; init; }

    public required string Mapping { get; init; }

    public required ExportPart Part { get; init; }

    public required ExportFormat Format { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required string ById { get; init; }

    public required string ByName { get; init; }

    /// <summary>Needed fields that were empty.</summary>
    public required int Missing { get; init; }

    /// <summary>The fields as they were sent, with their digest: sealed <see cref="SentContent"/>.</summary>
    [Sealed]
    public required byte[] Content { get; init; }
}

/// <summary>What was sent.</summary>
public sealed record SentContent(string Digest, IReadOnlyList<ExportedField> Fields);

internal sealed class NationalSendingMapping : IEntityTypeConfiguration<NationalSending>
{
    public void Configure(EntityTypeBuilder<NationalSending> builder)
    {
        builder.ToTable("national_sending");
        builder.Property(sending => sending.Mapping).HasMaxLength(32);
        builder.Property(sending => sending.ById).HasMaxLength(128);
        builder.Property(sending => sending.ByName).HasMaxLength(256);
        builder.HasOne<Review>().WithMany().HasForeignKey(sending => sending.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(sending => new { sending.ReviewId, sending.Number }).IsUnique();
    }
}
