using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.DraftAnalysis;

/// <summary>The draft of a review's analysis from its review meeting.</summary>
[OfCase(nameof(ReviewId))]
public sealed class MeetingDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>A sealed <see cref="DraftContent"/>.</summary>
    [Sealed]
    public required byte[] Content { get; set; }

    public int Version { get; private set; } = 1;

    public void Write(byte[] content)
    {
        Content = content;
        Version++;
    }

    private sealed class Mapping : IEntityTypeConfiguration<MeetingDraft>
    {
        public void Configure(EntityTypeBuilder<MeetingDraft> builder)
        {
            builder.ToTable("meeting_draft");
            builder.Property(draft => draft.Version).IsConcurrencyToken();
            builder.HasIndex(draft => draft.ReviewId).IsUnique();
            builder.HasOne<Review>().WithMany().HasForeignKey(draft => draft.ReviewId);
        }
    }
}
