using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Someone who was written to about a meeting, and is told of every change.</summary>
public sealed class MemberInvitation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    public required string AccountId { get; init; }

    public DateTimeOffset InvitedAt { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<MemberInvitation>
    {
        public void Configure(EntityTypeBuilder<MemberInvitation> builder)
        {
            builder.ToTable("member_invitation");
            builder.Property(invitation => invitation.AccountId).HasMaxLength(128);
            builder.HasIndex(invitation => new { invitation.MeetingId, invitation.AccountId }).IsUnique();
            builder.HasOne<PanelMeeting>().WithMany().HasForeignKey(invitation => invitation.MeetingId);
        }
    }
}
