using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>Another panel that is asked to bring its reviews to a meeting. They stay its own; the hosting panel reviews them.</summary>
public sealed class InvitedPanel
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    /// <summary>Code of the panel that is asked.</summary>
    public required string Panel { get; init; }

    public DateTimeOffset InvitedAt { get; init; }

    /// <summary>Its members are asked to sit at the meeting too, and not only its reviews to come.</summary>
    public bool MembersSit { get; init; }

    public InvitationAnswer Answer { get; private set; }

    /// <summary>Its members declare, read the packs and count for the quorum.</summary>
    public bool Sits => MembersSit && Answer == InvitationAnswer.Agreed;

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why the invitation was declined; sealed.</summary>
    [Sealed]
    public byte[]? Why { get; private set; }

    public void Reply(InvitationAnswer answer, byte[]? why, DateTimeOffset now) => (Answer, Why, AnsweredAt) = (answer, why, now);

    private sealed class Mapping : IEntityTypeConfiguration<InvitedPanel>
    {
        public void Configure(EntityTypeBuilder<InvitedPanel> builder)
        {
            builder.ToTable("invited_panel");
            builder.Property(invited => invited.Panel).HasMaxLength(64);
            builder.HasIndex(invited => new { invited.MeetingId, invited.Panel }).IsUnique();
            builder.HasIndex(invited => invited.Panel);
        }
    }
}
