using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Cover;

/// <summary>Days on which somebody is away and a deputy answers for their alerts.</summary>
public sealed class CoverPeriod
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Account of the person who is away.</summary>
    public required string Away { get; init; }

    /// <summary>Account of who stands in.</summary>
    public required string Deputy { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; set; }

    /// <summary>Taken back, or ended before its last day.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool Holds(DateOnly on) => EndedAt is null && From <= on && on <= To;

    private sealed class Mapping : IEntityTypeConfiguration<CoverPeriod>
    {
        public void Configure(EntityTypeBuilder<CoverPeriod> builder)
        {
            builder.ToTable("cover");
            builder.Property(cover => cover.Id).ValueGeneratedNever();
            builder.Property(cover => cover.Away).HasMaxLength(128);
            builder.Property(cover => cover.Deputy).HasMaxLength(128);
            builder.HasIndex(cover => new { cover.Deputy, cover.To });
            builder.HasIndex(cover => new { cover.Away, cover.To });
        }
    }
}
