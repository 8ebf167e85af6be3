using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Mail;

/// <summary>One time that a letter was handed to the mail server, and how it ended.</summary>
public sealed class LetterTry
{
    public Guid LetterId { get; init; }

    /// <summary>From 1, counted on when a person has it sent again.</summary>
    public int Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>In our words and with the server's code; empty while it lasts, and for good where the process ended meanwhile.</summary>
    public string Outcome { get; set; } = "";

    internal static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<LetterTry>(attempt =>
    {
        attempt.ToTable("letter_try");
        attempt.HasKey(row => new { row.LetterId, row.Number });
        attempt.Property(row => row.Outcome).HasMaxLength(256);
    });
}
