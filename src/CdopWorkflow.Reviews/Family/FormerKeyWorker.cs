using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Who was the family's key worker until another took over. Who came first is judged by the limit, so nobody is written over.</summary>
[OfCase(nameof(ReviewId))]
public sealed class FormerKeyWorker
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    public DateOnly NamedOn { get; init; }

    /// <summary>The instant, where the time is known.</summary>
    public DateTimeOffset? NamedAt { get; init; }

    /// <summary>The day on which the family was given the next one's name.</summary>
    public DateOnly UntilOn { get; init; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public required byte[] Name { get; init; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public byte[]? Role { get; init; }

    /// <summary>Sealed.</summary>
    [Sealed]
    public byte[]? Contact { get; init; }

    /// <summary>Why another took over; sealed.</summary>
    [Sealed]
    public byte[]? Why { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<FormerKeyWorker>
    {
        public void Configure(EntityTypeBuilder<FormerKeyWorker> builder)
        {
            builder.ToTable("former_key_worker");
            builder.HasOne<Review>().WithMany().HasForeignKey(former => former.ReviewId);
        }
    }
}
