using CdopWorkflow.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>One message to one webhook, and how it goes with it. Its id is the key by which the receiver knows a repeat.</summary>
public sealed class WebhookMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WebhookId { get; init; }

    /// <summary>Of the alert.</summary>
    public required string Reference { get; init; }

    /// <summary>Of the entry in the alert's history: one message for each and each webhook.</summary>
    public required int Number { get; init; }

    public required string Area { get; init; }

    /// <summary>The JSON as it is signed and sent: codes, the period and the link.</summary>
    public required string Body { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public LetterState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>The first try since it was queued or sent again.</summary>
    public DateTimeOffset? FirstTriedAt { get; set; }

    public DateTimeOffset? TriedAt { get; set; }

    public DateTimeOffset NextTryAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How the last try ended, in our words.</summary>
    public string Outcome { get; set; } = "";

    public bool CanBeSentAgain => State is LetterState.Refused or LetterState.GivenUp || this is { State: LetterState.Waiting, TriedAt: not null };

    /// <returns>False where it is on its way already, or has gone.</returns>
    public bool SendAgain(DateTimeOffset now)
    {
        if (!CanBeSentAgain || (State == LetterState.Waiting && NextTryAt <= now))
        {
            return false;
        }

        (State, FirstTriedAt, NextTryAt, Outcome) = (LetterState.Waiting, null, now, "");
        return true;
    }

    private sealed class Mapping : IEntityTypeConfiguration<WebhookMessage>
    {
        public void Configure(EntityTypeBuilder<WebhookMessage> builder)
        {
            builder.ToTable("webhook_message");
            builder.Ignore(row => row.CanBeSentAgain);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Reference).HasMaxLength(32);
            builder.Property(row => row.Area).HasMaxLength(64);
            builder.Property(row => row.Outcome).HasMaxLength(256);
            builder.HasOne<Webhook>().WithMany().HasForeignKey(row => row.WebhookId);
            builder.HasIndex(row => new { row.WebhookId, row.Reference, row.Number }).IsUnique();
            builder.HasIndex(row => new { row.State, row.NextTryAt });
            builder.HasIndex(row => new { row.Area, row.QueuedAt });
        }
    }
}
