using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Data;

/// <summary>The tables of a review and of what belongs to it.</summary>
public sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("review");
        builder.Property(review => review.Reference).HasMaxLength(32);
        builder.Property(review => review.Panel).HasMaxLength(64);
        builder.Property(review => review.Council).HasMaxLength(16);
        builder.Property(review => review.Ethnicity).HasMaxLength(4);
        builder.Property(review => review.MotherEthnicity).HasMaxLength(4);
        builder.Property(review => review.Version).IsConcurrencyToken();
        builder.HasIndex(review => review.Reference).IsUnique();
        builder.HasIndex(review => review.FactKey).IsUnique();
        builder.HasIndex(review => new { review.Panel, review.State });
        builder.OwnsOne(review => review.RapidResponse);
        builder.OwnsOne(review => review.PostMortem);
        builder.OwnsOne(review => review.Family);
        builder.OwnsOne(review => review.NationalReturn);
        builder.Navigation(review => review.RapidResponse).IsRequired();
        builder.Navigation(review => review.PostMortem).IsRequired();
        builder.Navigation(review => review.Family).IsRequired();
        builder.Navigation(review => review.NationalReturn).IsRequired();
        builder.HasMany(review => review.Notifications).WithOne().HasForeignKey(notification => notification.ReviewId);
        builder.HasMany(review => review.Holds).WithOne().HasForeignKey(hold => hold.ReviewId);
        builder.HasMany(review => review.Returns).WithOne().HasForeignKey(agencyReturn => agencyReturn.ReviewId);
        builder.HasMany(review => review.Meetings).WithOne().HasForeignKey(meeting => meeting.ReviewId);
        builder.HasMany(review => review.Findings).WithOne().HasForeignKey(finding => finding.ReviewId);
        builder.HasMany(review => review.SuspectedFactors).WithOne().HasForeignKey(factor => factor.ReviewId);
        builder.HasMany(review => review.FamilyQuestions).WithOne().HasForeignKey(question => question.ReviewId);
    }
}
