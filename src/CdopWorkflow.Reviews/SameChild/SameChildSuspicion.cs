using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>
/// Since the child of a review was put right, it may be the child of another review as well. It stands until a coordinator has said, or the
/// child is put right again.
/// </summary>
public sealed class SameChildSuspicion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Of the review whose child was put right.</summary>
    public Guid ReviewId { get; init; }

    /// <summary>Reference of the other review, which may not have been opened here yet.</summary>
    public required string Other { get; init; }

    public DateTimeOffset Since { get; init; }

    /// <summary>When a coordinator said that they are different children; it is not asked again then.</summary>
    public DateTimeOffset? FoundDifferentAt { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<SameChildSuspicion>
    {
        public void Configure(EntityTypeBuilder<SameChildSuspicion> builder)
        {
            builder.ToTable("same_child_suspicion");
            builder.Property(suspicion => suspicion.Other).HasMaxLength(32);
            builder.HasIndex(suspicion => new { suspicion.ReviewId, suspicion.Other }).IsUnique();
            builder.HasIndex(suspicion => suspicion.Other);
        }
    }
}
