using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Feedback;

/// <summary>One member's answer to one question about one meeting. Only the counts are shown.</summary>
public sealed class MeetingFeedback
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    /// <summary>So that nobody answers twice.</summary>
    public required string AccountId { get; init; }

    public bool WasUseful { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<MeetingFeedback>
    {
        public void Configure(EntityTypeBuilder<MeetingFeedback> builder)
        {
            builder.ToTable("meeting_feedback");
            builder.Property(feedback => feedback.AccountId).HasMaxLength(128);
            builder.HasIndex(feedback => new { feedback.MeetingId, feedback.AccountId }).IsUnique();
            builder.HasOne<Meetings.PanelMeeting>().WithMany().HasForeignKey(feedback => feedback.MeetingId);
        }
    }
}
