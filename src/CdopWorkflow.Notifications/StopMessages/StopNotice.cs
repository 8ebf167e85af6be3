using CdopWorkflow.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>One service is to be told of one death, once. What it is told stands in the notification and nowhere else.</summary>
public sealed class StopNotice
{
    /// <summary>Travels with every try: by it the service knows a repeat.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid DeathId { get; init; }

    /// <summary>The notification that opened the case.</summary>
    public Guid NotificationId { get; init; }

    /// <summary>As the settings name it.</summary>
    public required string Service { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public int Attempts { get; set; }

    public DateTimeOffset NextTryAt { get; set; }

    /// <summary>When the service said that it has it.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>When a person was told that the service does not have it, after hours of trying.</summary>
    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>How the last try ended, in our words.</summary>
    public string Outcome { get; set; } = "";

    internal static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<StopNotice>(notice =>
    {
        notice.ToTable("stop_notice");
        notice.Property(row => row.Id).ValueGeneratedNever();
        notice.Property(row => row.Service).HasMaxLength(128);
        notice.Property(row => row.Outcome).HasMaxLength(256);
        notice.HasOne<Death>().WithMany().HasForeignKey(row => row.DeathId).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(row => new { row.DeathId, row.Service }).IsUnique();
        notice.HasIndex(row => new { row.Service, row.TakenAt, row.NextTryAt });
    });
}
