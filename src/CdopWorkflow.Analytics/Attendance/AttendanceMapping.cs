using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Attendance;

/// <summary>How meetings are kept.</summary>
internal static class AttendanceMapping
{
    public static void MapAttendance(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<HeldMeeting>(meeting =>
        {
            meeting.ToTable("held_meeting");
            meeting.HasKey(row => new { row.MeetingKey, row.Panel });
            meeting.Property(row => row.Panel).HasMaxLength(64);
            meeting.Property(row => row.Version).IsConcurrencyToken();
            meeting.HasMany(row => row.Seats).WithOne().HasForeignKey(seat => new { seat.MeetingKey, seat.Panel });
            meeting.HasIndex(row => new { row.Panel, row.MetOn });
        });
        modelBuilder.Entity<TakenSeat>(seat =>
        {
            seat.ToTable("taken_seat");
            seat.HasKey(row => new { row.MeetingKey, row.Panel, row.Seat });
            seat.Property(row => row.Panel).HasMaxLength(64);
            seat.Property(row => row.Seat).HasMaxLength(32);
        });
    }
}
