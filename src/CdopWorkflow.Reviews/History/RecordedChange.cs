using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.History;

/// <summary>What one save changed in one review: enough to undo it, so that the review can be read as it was before.</summary>
[OfCase(nameof(ReviewId))]
public sealed class RecordedChange
{
    /// <summary>An <see cref="Edition"/>: meetings, declarations and the answers of returns are kept.</summary>
    public const int WithMeetingsAndForms = 1;

    /// <summary>The present <see cref="Edition"/>: the minutes of meetings are kept too.</summary>
    public const int WithMinutes = 2;

    /// <summary>In the order of the saves.</summary>
    public long Id { get; private init; }

    public Guid ReviewId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The account.</summary>
    public required string Who { get; init; }

    /// <summary>The sealed <see cref="ChangedRow"/>s, in the order in which they are to be taken for changed.</summary>
    [Sealed(HoldsSealed = true)]
    public required byte[] Rows { get; init; }

    /// <summary>What was kept when it was written: 0 before meetings, declarations and the answers of returns were, each higher number more.</summary>
    public int Edition { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<RecordedChange>
    {
        public void Configure(EntityTypeBuilder<RecordedChange> builder)
        {
            builder.ToTable("recorded_change");
            builder.Property(change => change.Who).HasMaxLength(128);
            builder.HasIndex(change => new { change.ReviewId, change.Id });
        }
    }
}
