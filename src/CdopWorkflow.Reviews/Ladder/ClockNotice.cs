using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Clocks;
using CdopWorkflow.Web.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Ladder;

/// <summary>Somebody was told about a clock: once for each review, clock, due date and step.</summary>
public sealed class ClockNotice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReviewId { get; init; }

    /// <summary>As <see cref="ReviewClock.Key"/>.</summary>
    public required string Clock { get; init; }

    public ClockCode Code { get; init; }

    public DateOnly DueOn { get; init; }

    public LadderStep Step { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The role that was told; null where a person named in the settings was.</summary>
    public Role? Role { get; init; }

    /// <summary>How many people letters went to.</summary>
    public int Told { get; init; }

    /// <summary>"Reminder", "Second reminder", "Chair told", for the coordinator.</summary>
    public string Words => (Step, Role) switch
    {
        (LadderStep.Remind, _) => "Reminder",
        (LadderStep.RemindAgain, _) => "Second reminder",
        (LadderStep.Escalate, { } role) => $"{Choices.Name(role)} told",
        (LadderStep.Escalate, null) => "Named person told",
    };
}

internal sealed class ClockNoticeMapping : IEntityTypeConfiguration<ClockNotice>
{
    public void Configure(EntityTypeBuilder<ClockNotice> builder)
    {
        builder.ToTable("clock_notice");
        builder.Property(notice => notice.Clock).HasMaxLength(100);
        builder.HasIndex(notice => new { notice.ReviewId, notice.Clock, notice.DueOn, notice.Step }).IsUnique();
        builder.HasIndex(notice => new { notice.Step, notice.Role });
        builder.HasOne<Review>().WithMany().HasForeignKey(notice => notice.ReviewId);
    }
}
