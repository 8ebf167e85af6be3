using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Routine messages to the family stop: somebody saw to it and recorded it, or a service was told by the system.</summary>
[OfCase(nameof(ReviewId))]
public sealed class FamilyStop
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public RoutineContact What { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Who was asked to stop, and what was said; sealed.</summary>
    [Sealed]
    public byte[]? Words { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<FamilyStop>
    {
        public void Configure(EntityTypeBuilder<FamilyStop> builder)
        {
            builder.ToTable("family_stop");
            builder.HasOne<Review>().WithMany().HasForeignKey(stop => stop.ReviewId);
        }
    }
}
