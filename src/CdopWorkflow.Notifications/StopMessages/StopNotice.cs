using CdopWorkflow.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.StopMessages;

/// <summary>
/// One service is to be told of one death, once, and again where the child turns out to be another than it was told. Whose record it is
/// stands in the notification or in what the panel put right, and nowhere else.
/// </summary>
public sealed class StopNotice
{
    /// <summary>Travels with every try: by it the service knows a repeat.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid DeathId { get; init; }

    /// <summary>The notification that opened the case.</summary>
    public Guid NotificationId { get; init; }

    /// <summary>As the settings name it.</summary>
    public required string Service { get; init; }

    /// <summary>0 for the first notice of the death to the service.</summary>
    public int Number { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public int Attempts { get; set; }

    public DateTimeOffset NextTryAt { get; set; }

    /// <summary>When the service said that it has it.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>When a person was told that the service does not have it, after hours of trying.</summary>
    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>When a later notice took its place: it is not sent any more, and what it said does not hold.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }

    /// <summary>How the last try ended, in our words.</summary>
    public string Outcome { get; set; } = "";

    /// <returns>The notice that takes its place. Where this one was not taken, the service waits as long as before, and who was told stays told.</returns>
    public StopNotice ReplacedBy(DateTimeOffset now)
    {
        ReplacedAt = now;
        return new()
        {
            DeathId = DeathId,
            NotificationId = NotificationId,
            Service = Service,
            Number = Number + 1,
            QueuedAt = TakenAt is null ? QueuedAt : now,
            EscalatedAt = TakenAt is null ? EscalatedAt : null,
            NextTryAt = now,
        };
    }

    internal static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<StopNotice>(notice =>
    {
        notice.ToTable("stop_notice");
        notice.Property(row => row.Id).ValueGeneratedNever();
        notice.Property(row => row.Service).HasMaxLength(128);
        notice.Property(row => row.Outcome).HasMaxLength(256);
        notice.HasOne<Death>().WithMany().HasForeignKey(row => row.DeathId).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(row => new { row.DeathId, row.Service, row.Number }).IsUnique();
        notice.HasIndex(row => new { row.Service, row.TakenAt, row.NextTryAt });
    });
}
