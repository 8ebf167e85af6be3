using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Retention;

/// <summary>Forbids to dispose of the records of a case, such as while a public inquiry may ask for them.</summary>
[OfCase(nameof(ReviewId))]
public sealed class LegalHold
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>Why, and who asked for it; sealed.</summary>
    [Sealed]
    public required byte[] Reason { get; init; }

    /// <summary>The last day on which it holds; null until somebody lifts it.</summary>
    public DateOnly? Until { get; init; }

    public required string PlacedBy { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? LiftedAt { get; set; }

    public string LiftedBy { get; set; } = "";

    public bool Holds(DateOnly today) => LiftedAt is null && (Until is null || Until >= today);

    private sealed class Mapping : IEntityTypeConfiguration<LegalHold>
    {
        public void Configure(EntityTypeBuilder<LegalHold> builder)
        {
            builder.ToTable("legal_hold");
            builder.Property(hold => hold.PlacedBy).HasMaxLength(256);
            builder.Property(hold => hold.LiftedBy).HasMaxLength(256);
            builder.HasIndex(hold => hold.ReviewId);
        }
    }
}
