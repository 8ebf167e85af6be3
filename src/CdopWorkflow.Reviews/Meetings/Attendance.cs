using CdopWorkflow.Contracts.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>A member was at a meeting, or sent apologies, in the seat held on that day.</summary>
public sealed class Attendance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    public required string AccountId { get; init; }

    public required string Name { get; init; }

    public Seat Seat { get; init; }

    /// <summary>In place of whoever holds the seat.</summary>
    public bool IsDeputy { get; init; }

    public AttendanceManner Manner { get; set; }

    public bool WasThere => Manner == AttendanceManner.Attended;

    public static Attendance Of(Guid meetingId, PanelMember member, AttendanceManner manner) => new()
    {
        MeetingId = meetingId,
        AccountId = member.AccountId,
        Name = member.Name,
        Seat = member.Seat,
        IsDeputy = member.IsDeputy,
        Manner = manner,
    };

    private sealed class Mapping : IEntityTypeConfiguration<Attendance>
    {
        public void Configure(EntityTypeBuilder<Attendance> builder)
        {
            builder.ToTable("attendance");
            builder.Property(attendance => attendance.AccountId).HasMaxLength(128);
            builder.Property(attendance => attendance.Name).HasMaxLength(256);
            builder.HasIndex(attendance => new { attendance.MeetingId, attendance.AccountId }).IsUnique();
        }
    }
}
