using System.Text.Json;
using CdopWorkflow.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>What was told last of a panel's attendance at a meeting: who sits on a panel changes, and what was told then is what stands.</summary>
public sealed class ToldAttendance
{
    public Guid MeetingId { get; init; }

    /// <summary>Code of the panel whose seats they are.</summary>
    public required string Panel { get; init; }

    public int Version { get; private set; }

    /// <summary>The event as it left, which names nobody, as JSON.</summary>
    public string Fact { get; private set; } = "";

    public PanelMet Event => JsonSerializer.Deserialize<PanelMet>(Fact)!;

    /// <returns>What is to be told now.</returns>
    public PanelMet Tell(DateOnly metOn, IReadOnlyList<SeatAtMeeting> seats)
    {
        var fact = new PanelMet(MeetingId, ++Version, Panel, metOn, seats);
        Fact = JsonSerializer.Serialize(fact);
        return fact;
    }

    private sealed class Mapping : IEntityTypeConfiguration<ToldAttendance>
    {
        public void Configure(EntityTypeBuilder<ToldAttendance> builder)
        {
            builder.ToTable("told_attendance");
            builder.Ignore(told => told.Event);
            builder.HasKey(told => new { told.MeetingId, told.Panel });
            builder.Property(told => told.Panel).HasMaxLength(64);
        }
    }
}
