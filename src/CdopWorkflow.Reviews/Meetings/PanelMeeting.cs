using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agenda;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>A meeting of a panel: when and what for, who attended, the reviews on its agenda, the panels asked to bring theirs.</summary>
public sealed class PanelMeeting
{
    public static readonly TimeOnly UsualStart = new(9, 30);
    public static readonly TimeOnly UsualEnd = new(12, 30);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the panel that hosts the meeting: its members sit, its chair decides.</summary>
    public required string Panel { get; init; }

    public DateOnly MeetsOn { get; set; }

    public TimeOnly StartsAt { get; set; } = UsualStart;

    public TimeOnly EndsAt { get; set; } = UsualEnd;

    /// <summary>A room or a link, which lets one in; sealed.</summary>
    [Sealed]
    public byte[]? Place { get; set; }

    public MeetingKind Kind { get; set; }

    /// <summary>Code of the theme of a themed meeting.</summary>
    public string? Theme { get; set; }

    /// <summary>Grows with every change of the attendance or the agenda: two people who change it at once do not overwrite each other.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>How often what calendars show was changed.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Why it was changed last, or cancelled; sealed.</summary>
    [Sealed]
    public byte[]? Why { get; private set; }

    /// <summary>Guests, and what they came for; sealed.</summary>
    [Sealed]
    public byte[]? AlsoThere { get; set; }

    public List<Attendance> Attendances { get; } = [];

    public List<AgendaItem> Agenda { get; } = [];

    public List<InvitedPanel> Invited { get; } = [];

    public bool IsCancelled => CancelledAt is not null;

    /// <summary>Codes of the panels whose members sit at the meeting: the host, and those of the panels invited that come with their members.</summary>
    public IEnumerable<string> Sitting => [Panel, .. Invited.Where(invited => invited.Sits).Select(invited => invited.Panel)];

    public DateTimeOffset BeginsAt => UkTime.Instant(MeetsOn, StartsAt);

    /// <summary>The agenda as it is worked through; what was taken off is not on it.</summary>
    public IEnumerable<AgendaItem> InOrder() =>
        Agenda.Where(item => item.Outcome != AgendaOutcome.TakenOff).OrderBy(item => item.Position).ThenBy(item => item.PutOnAt);

    /// <summary>Notes who attended and who sent apologies; who was noted before and is not named any more did neither.</summary>
    public void Attend(IEnumerable<PanelMember> members, IEnumerable<PanelMember>? apologies = null)
    {
        var named = members.Select(member => (Member: member, Manner: AttendanceManner.Attended))
            .Concat((apologies ?? []).Select(member => (Member: member, Manner: AttendanceManner.Apologies)))
            .DistinctBy(entry => entry.Member.AccountId).ToDictionary(entry => entry.Member.AccountId);
        Attendances.RemoveAll(attendance => !named.ContainsKey(attendance.AccountId));
        foreach (var known in Attendances)
        {
            known.Manner = named[known.AccountId].Manner;
            named.Remove(known.AccountId);
        }

        Attendances.AddRange(named.Values.Select(entry => Attendance.Of(Id, entry.Member, entry.Manner)));
        Change();
    }

    /// <summary>To be called with every change of what belongs to the meeting, so that two people who change it at once notice.</summary>
    public void Change() => Version++;

    /// <summary>Calendars are told by a higher sequence.</summary>
    public void Rearranged(byte[]? why)
    {
        (Why, Sequence) = (why, Sequence + 1);
        Change();
    }

    public void Cancel(byte[]? why, DateTimeOffset now)
    {
        CancelledAt = now;
        Rearranged(why);
    }

    private sealed class Mapping : IEntityTypeConfiguration<PanelMeeting>
    {
        public void Configure(EntityTypeBuilder<PanelMeeting> builder)
        {
            builder.ToTable("panel_meeting");
            builder.Ignore(meeting => meeting.Sitting);
            builder.Property(meeting => meeting.Panel).HasMaxLength(64);
            builder.Property(meeting => meeting.Theme).HasMaxLength(64);
            builder.Property(meeting => meeting.Version).IsConcurrencyToken();
            builder.HasMany(meeting => meeting.Attendances).WithOne().HasForeignKey(attendance => attendance.MeetingId);
            builder.HasMany(meeting => meeting.Agenda).WithOne().HasForeignKey(item => item.MeetingId);
            builder.HasMany(meeting => meeting.Invited).WithOne().HasForeignKey(invited => invited.MeetingId);
            builder.HasIndex(meeting => new { meeting.Panel, meeting.MeetsOn });
        }
    }
}
