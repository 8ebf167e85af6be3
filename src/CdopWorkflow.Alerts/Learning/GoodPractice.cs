using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Learning;

/// <summary>Something that was done about a theme and is worth doing elsewhere. Safeguarding leads of every area keep and read it.</summary>
public sealed class GoodPractice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the theme.</summary>
    public required string Theme { get; init; }

    public required string Title { get; init; }

    /// <summary>What was done, and what came of it.</summary>
    public required string What { get; init; }

    /// <summary>In which service or place.</summary>
    public required string Where { get; init; }

    /// <summary>Where more is to be read; empty where nothing is.</summary>
    public required string Link { get; init; }

    public required string AddedBy { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Taken out of the register; kept for the record.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<GoodPractice>
    {
        public void Configure(EntityTypeBuilder<GoodPractice> builder)
        {
            builder.ToTable("good_practice");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Theme).HasMaxLength(64);
            builder.Property(row => row.AddedBy).HasMaxLength(256);
            builder.HasIndex(row => row.Theme);
        }
    }
}
