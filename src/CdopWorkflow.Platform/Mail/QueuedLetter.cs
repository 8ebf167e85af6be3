using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Mail;

/// <summary>A letter in the queue of a service's database: committed with the change that it tells of.</summary>
public sealed class QueuedLetter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>As <see cref="Letter.Key"/>: unique.</summary>
    public required string Key { get; init; }

    public required string Area { get; init; }

    public required string Reference { get; init; }

    /// <summary>Address, subject, text and file, sealed.</summary>
    [Sealed]
    public required byte[] Content { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public LetterState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>The first try since it was queued or sent again.</summary>
    public DateTimeOffset? FirstTriedAt { get; set; }

    public DateTimeOffset? TriedAt { get; set; }

    public DateTimeOffset NextTryAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How the last try ended, in our words and with the server's code; never the server's words, which quote addresses.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>How often a person had it sent again. It stays the same message with the same id: whoever did get it gets it once.</summary>
    public int Again { get; set; }

    /// <summary>Whether a person may have it tried again: it did not leave, and waits for a later try or for none. What has gone goes once.</summary>
    public bool CanBeSentAgain => State is LetterState.Refused or LetterState.GivenUp or LetterState.TooOld || this is { State: LetterState.Waiting, TriedAt: not null };

    /// <summary>As if it were new, by a person's wish.</summary>
    /// <returns>False where it is on its way already, or has gone.</returns>
    public bool SendAgain(DateTimeOffset now)
    {
        if (!CanBeSentAgain || (State == LetterState.Waiting && NextTryAt <= now))
        {
            return false;
        }

        (State, FirstTriedAt, NextTryAt, ExpiresAt, Outcome) = (LetterState.Waiting, null, now, now + LetterBox.Keeps, "");
        Again++;
        return true;
    }

    internal static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<QueuedLetter>(letter =>
    {
        letter.ToTable("letter");
        letter.Ignore(row => row.CanBeSentAgain);
        letter.Property(row => row.Id).ValueGeneratedNever();
        letter.Property(row => row.Key).HasMaxLength(200);
        letter.Property(row => row.Area).HasMaxLength(64);
        letter.Property(row => row.Reference).HasMaxLength(32);
        letter.Property(row => row.Outcome).HasMaxLength(256);
        letter.HasIndex(row => row.Key).IsUnique();
        letter.HasIndex(row => new { row.State, row.NextTryAt });
        letter.HasIndex(row => new { row.Area, row.QueuedAt });
        letter.HasMany<LetterTry>().WithOne().HasForeignKey(attempt => attempt.LetterId);
    });
}
