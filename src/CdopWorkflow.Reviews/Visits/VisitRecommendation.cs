using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>One thing that a visit recommended, coded in a category.</summary>
public sealed class VisitRecommendation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid VisitId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>Code of a category, or of one within it.</summary>
    public required string Category { get; set; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public required byte[] Text { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<VisitRecommendation>
    {
        public void Configure(EntityTypeBuilder<VisitRecommendation> builder)
        {
            builder.ToTable("visit_recommendation");
            builder.Property(recommendation => recommendation.Category).HasMaxLength(16);
            builder.HasIndex(recommendation => new { recommendation.VisitId, recommendation.Number }).IsUnique();
        }
    }
}
