using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Family;

/// <summary>A part of the family's track that is left out, and why: the review can close without it.</summary>
[OfCase(nameof(ReviewId))]
public sealed class FamilyGap
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public FamilyPart Part { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public required byte[] Why { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<FamilyGap>
    {
        public void Configure(EntityTypeBuilder<FamilyGap> builder)
        {
            builder.ToTable("family_gap");
            builder.HasOne<Review>().WithMany().HasForeignKey(gap => gap.ReviewId);
        }
    }
}
