using CdopWorkflow.Reviews.Agenda;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>A meeting of a panel: its day, who attended and the reviews on its agenda.</summary>
public sealed class PanelMeeting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the panel.</summary>
    public required string Panel { get; init; }

    public DateOnly MeetsOn { get; init; }

    /// <summary>Grows with every change of the attendance: two people who record it at once do not overwrite each other.</summary>
    public int Version { get; private set; } = 1;

    public List<Attendance> Attendances { get; } = [];

    public List<AgendaItem> Agenda { get; } = [];

    /// <summary>Notes who attended; who was noted before and is not named any more did not.</summary>
    public void Attend(IEnumerable<PanelMember> members)
    {
        var present = members.ToDictionary(member => member.AccountId);
        Attendances.RemoveAll(attendance => !present.ContainsKey(attendance.AccountId));
        var known = Attendances.Select(attendance => attendance.AccountId).ToHashSet();
        Attendances.AddRange(present.Values.Where(member => !known.Contains(member.AccountId)).Select(member => new Attendance
        {
            MeetingId = Id,
            AccountId = member.AccountId,
            Name = member.Name,
            Seat = member.Seat,
        }));
        Version++;
    }

    private sealed class Mapping : IEntityTypeConfiguration<PanelMeeting>
    {
        public void Configure(EntityTypeBuilder<PanelMeeting> builder)
        {
            builder.ToTable("panel_meeting");
            builder.Property(meeting => meeting.Panel).HasMaxLength(64);
            builder.Property(meeting => meeting.Version).IsConcurrencyToken();
            builder.HasMany(meeting => meeting.Attendances).WithOne().HasForeignKey(attendance => attendance.MeetingId);
            builder.HasMany(meeting => meeting.Agenda).WithOne().HasForeignKey(item => item.MeetingId);
            builder.HasIndex(meeting => new { meeting.Panel, meeting.MeetsOn });
        }
    }
}
