using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.BreakGlass;

/// <summary>A case that a coordinator of another area opened to read, in an emergency, for a while.</summary>
[OfCase(nameof(ReviewId))]
public sealed class OpenedCase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public required string Reference { get; init; }

    /// <summary>The panel whose case it was.</summary>
    public required string Panel { get; init; }

    public required string AccountId { get; init; }

    public required string Name { get; init; }

    /// <summary>Why; sealed.</summary>
    [Sealed]
    public required byte[] Reason { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset Until { get; init; }

    /// <summary>When it was closed, or when its time was found to be over.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Who closed it; empty when its time ended it.</summary>
    public string EndedBy { get; set; } = "";

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < Until;

    private sealed class Mapping : IEntityTypeConfiguration<OpenedCase>
    {
        public void Configure(EntityTypeBuilder<OpenedCase> builder)
        {
            builder.ToTable("opened_case");
            builder.Property(opened => opened.Id).ValueGeneratedNever();
            builder.Property(opened => opened.Reference).HasMaxLength(32);
            builder.Property(opened => opened.Panel).HasMaxLength(32);
            builder.Property(opened => opened.AccountId).HasMaxLength(64);
            builder.Property(opened => opened.Name).HasMaxLength(200);
            builder.Property(opened => opened.EndedBy).HasMaxLength(200);
            builder.HasOne<Review>().WithMany().HasForeignKey(opened => opened.ReviewId);
            builder.HasIndex(opened => new { opened.AccountId, opened.Reference });
            builder.HasIndex(opened => new { opened.Panel, opened.OpenedAt });
        }
    }
}
