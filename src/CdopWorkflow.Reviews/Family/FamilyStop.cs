using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Somebody saw to it that routine messages to the family stop. A record only: the system sends nothing itself.</summary>
public sealed class FamilyStop
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public RoutineContact What { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Who was asked to stop, and what was said; sealed.</summary>
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
