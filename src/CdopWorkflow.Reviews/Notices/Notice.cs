using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Notices;

/// <summary>Something others must be told because of a review, and that they were.</summary>
[OfCase(nameof(ReviewId))]
public sealed class Notice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public NoticeKind Kind { get; init; }

    /// <summary>The day it became known.</summary>
    public DateOnly KnownOn { get; init; }

    public DateOnly? ToldOn { get; set; }

    /// <summary>What was found; sealed.</summary>
    [Sealed]
    public required byte[] Words { get; init; }

    /// <summary>Who was told, and by whom; sealed.</summary>
    [Sealed]
    public byte[]? ToldWords { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.ToTable("notice");
            builder.HasOne<Review>().WithMany(review => review.Notices).HasForeignKey(notice => notice.ReviewId);
        }
    }
}
