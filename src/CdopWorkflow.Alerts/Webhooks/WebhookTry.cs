using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>One time that a message was sent, and how it ended.</summary>
public sealed class WebhookTry
{
    public Guid MessageId { get; init; }

    /// <summary>From 1, counted on when a person has it sent again.</summary>
    public int Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Empty while it lasts, and for good where the process ended meanwhile.</summary>
    public string Outcome { get; set; } = "";

    private sealed class Mapping : IEntityTypeConfiguration<WebhookTry>
    {
        public void Configure(EntityTypeBuilder<WebhookTry> builder)
        {
            builder.ToTable("webhook_try");
            builder.HasKey(row => new { row.MessageId, row.Number });
            builder.Property(row => row.Outcome).HasMaxLength(256);
            builder.HasOne<WebhookMessage>().WithMany().HasForeignKey(row => row.MessageId);
        }
    }
}
