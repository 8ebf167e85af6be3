using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Inbox;

/// <summary>How far a person has read an alert.</summary>
public sealed class AlertReading
{
    public required string AccountId { get; init; }

    public required Guid AlertId { get; init; }

    /// <summary>The alert's version when its page was last opened.</summary>
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<AlertReading>
    {
        public void Configure(EntityTypeBuilder<AlertReading> builder)
        {
            builder.ToTable("alert_reading");
            builder.HasKey(row => new { row.AccountId, row.AlertId });
            builder.Property(row => row.AccountId).HasMaxLength(128);
            builder.HasOne<Alert>().WithMany().HasForeignKey(row => row.AlertId);
        }
    }
}
