using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.QuestionSets;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.WaitingDuplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Data;

/// <summary>The smaller tables around a review.</summary>
public sealed class PartsOfReviewMapping :
    IEntityTypeConfiguration<SourceNotification>,
    IEntityTypeConfiguration<Hold>,
    IEntityTypeConfiguration<AgencyReturn>,
    IEntityTypeConfiguration<ReviewMeeting>,
    IEntityTypeConfiguration<FamilyQuestion>,
    IEntityTypeConfiguration<TimelineEntry>,
    IEntityTypeConfiguration<TransferOffer>,
    IEntityTypeConfiguration<AddedQuestion>,
    IEntityTypeConfiguration<WaitingDuplicate>
{
    public void Configure(EntityTypeBuilder<SourceNotification> builder)
    {
        builder.ToTable("source_notification");
        builder.Property(notification => notification.Reference).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<Hold> builder) => builder.ToTable("hold");

    public void Configure(EntityTypeBuilder<AgencyReturn> builder)
    {
        builder.ToTable("agency_return");
        builder.Property(agencyReturn => agencyReturn.Agency).HasMaxLength(128);
        builder.HasMany(agencyReturn => agencyReturn.Forms).WithOne().HasForeignKey(form => form.ReturnId);
    }

    public void Configure(EntityTypeBuilder<ReviewMeeting> builder) => builder.ToTable("review_meeting");

    public void Configure(EntityTypeBuilder<FamilyQuestion> builder) => builder.ToTable("family_question");

    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("timeline");
        builder.Property(entry => entry.Who).HasMaxLength(128);
        builder.Property(entry => entry.WhoName).HasMaxLength(256);
        builder.Property(entry => entry.What).HasMaxLength(512);

        // what was there before there were kinds is everything else
        builder.Property(entry => entry.Kind).HasDefaultValue(TimelineKind.Other);
        builder.HasIndex(entry => new { entry.ReviewId, entry.At });
        builder.HasIndex(entry => new { entry.ReviewId, entry.Kind });
    }

    public void Configure(EntityTypeBuilder<TransferOffer> builder)
    {
        builder.ToTable("transfer_offer");
        builder.Property(offer => offer.Reference).HasMaxLength(32);
        builder.Property(offer => offer.FromPanel).HasMaxLength(64);
        builder.Property(offer => offer.ToPanel).HasMaxLength(64);
        builder.HasIndex(offer => new { offer.ToPanel, offer.Outcome });
        builder.HasIndex(offer => new { offer.FromPanel, offer.Outcome });
    }

    public void Configure(EntityTypeBuilder<AddedQuestion> builder)
    {
        builder.ToTable("added_question");
        builder.Property(question => question.Area).HasMaxLength(64);
        builder.Property(question => question.Theme).HasMaxLength(64);
        builder.Property(question => question.Wording).HasMaxLength(1000);
        builder.HasIndex(question => new { question.Area, question.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<WaitingDuplicate> builder)
    {
        builder.ToTable("waiting_duplicate");
        builder.HasKey(waiting => waiting.Reference);
        builder.Property(waiting => waiting.Reference).HasMaxLength(32);
        builder.Property(waiting => waiting.Panel).HasMaxLength(64);
        builder.HasIndex(waiting => waiting.Panel);
    }
}
