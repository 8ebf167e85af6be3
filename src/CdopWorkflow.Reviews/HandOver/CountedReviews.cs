using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.HandOver;

/// <summary>How many open reviews Identity was last told that a panel has.</summary>
public sealed class CountedReviews
{
    public required string Panel { get; init; }

    public int OpenReviews { get; set; }

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<CountedReviews>
    {
        public void Configure(EntityTypeBuilder<CountedReviews> builder)
        {
            builder.ToTable("counted_reviews");
            builder.HasKey(counted => counted.Panel);
            builder.Property(counted => counted.Panel).HasMaxLength(64);
            builder.Property(counted => counted.Version).IsConcurrencyToken();
        }
    }
}
