using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>
/// A panel's analysis of a review. It is written to until the panel decides and never after: a reopened review gets a further one,
/// and the earlier stays as it was, with the catalogue and the scale it was recorded under.
/// </summary>
[OfCase(nameof(ReviewId))]
public sealed class Analysis
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>1 for a review's first analysis.</summary>
    public int Number { get; init; }

    public required string CatalogueVersion { get; init; }

    /// <summary>Code of the scale of influence.</summary>
    public required string Scale { get; init; }

    /// <summary>A sealed <see cref="AnalysisContent"/>.</summary>
    [Sealed]
    public required byte[] Content { get; set; }

    public int Version { get; private set; } = 1;

    /// <summary>When the panel decided on it; null while it is being written.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The chair's account.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The sealed DeathReviewed that left: published again word for word when figures are rebuilt.</summary>
    [Sealed]
    public byte[]? Fact { get; private set; }

    /// <summary>When the review was reopened and the decision left the figures; null while it stands.</summary>
    public DateTimeOffset? RetractedAt { get; private set; }

    public bool IsDecided => DecidedAt is not null;

    public void Write(byte[] content)
    {
        Content = content;
        Version++;
    }

    public void Decide(string by, DateTimeOffset now, byte[] fact)
    {
        (DecidedBy, DecidedAt, Fact) = (by, now, fact);
        Version++;
    }

    /// <summary>Details of the review that left with the fact were corrected; what the panel recorded stays.</summary>
    public void CorrectFact(byte[] fact)
    {
        Fact = fact;
        Version++;
    }

    /// <summary>The review was reopened: the decision is kept as it was taken, and does not count until the panel has decided again.</summary>
    public void Retract(DateTimeOffset now)
    {
        RetractedAt = now;
        Version++;
    }

    private sealed class Mapping : IEntityTypeConfiguration<Analysis>
    {
        public void Configure(EntityTypeBuilder<Analysis> builder)
        {
            builder.ToTable("analysis");
            builder.Property(analysis => analysis.CatalogueVersion).HasMaxLength(32);
            builder.Property(analysis => analysis.Scale).HasMaxLength(32);
            builder.Property(analysis => analysis.DecidedBy).HasMaxLength(128);
            builder.Property(analysis => analysis.Version).IsConcurrencyToken();
            builder.HasIndex(analysis => new { analysis.ReviewId, analysis.Number }).IsUnique();
            builder.HasOne<Review>().WithMany().HasForeignKey(analysis => analysis.ReviewId);
        }
    }
}
