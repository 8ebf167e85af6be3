using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.HandOver;

/// <summary>What Identity was last told that a person holds.</summary>
public sealed class CountedWork
{
    public required string AccountId { get; init; }

    public int OpenActions { get; set; }

    public int MeetingsToCome { get; set; }

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<CountedWork>
    {
        public void Configure(EntityTypeBuilder<CountedWork> builder)
        {
            builder.ToTable("counted_work");
            builder.HasKey(work => work.AccountId);
            builder.Property(work => work.AccountId).HasMaxLength(128);
            builder.Property(work => work.Version).IsConcurrencyToken();
        }
    }
}
