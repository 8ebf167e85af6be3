using CdopWorkflow.Reviews.PostMortem;
using CdopWorkflow.Reviews.SuspectFactors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Data;

/// <summary>The tables around the rapid response to a death.</summary>
public sealed class RapidResponseMapping : IEntityTypeConfiguration<PostMortemFinding>, IEntityTypeConfiguration<SuspectedFactor>
{
    public void Configure(EntityTypeBuilder<PostMortemFinding> builder) => builder.ToTable("post_mortem_finding");

    public void Configure(EntityTypeBuilder<SuspectedFactor> builder)
    {
        builder.ToTable("suspected_factor");
        builder.HasKey(factor => new { factor.ReviewId, factor.Code });
        builder.Property(factor => factor.Code).HasMaxLength(64);
    }
}
