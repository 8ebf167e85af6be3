using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.EscalatedAlerts;

/// <summary>A theme alert that nobody acknowledged in time, as the chair of its area's panel is told of it.</summary>
public sealed class EscalatedAlert
{
    public required string Reference { get; init; }

    public string Theme { get; set; } = "";

    public string Area { get; set; } = "";

    public DateOnly AcknowledgeBy { get; set; }

    /// <summary>No account is safeguarding lead of the area: the chair was told at once.</summary>
    public bool NoLead { get; set; }

    /// <summary>Of the latest news of the alert: older news changes nothing.</summary>
    public int Version { get; set; }

    /// <summary>Still nobody has answered.</summary>
    public bool Waits { get; set; }
}

internal sealed class EscalatedAlertMapping : IEntityTypeConfiguration<EscalatedAlert>
{
    public void Configure(EntityTypeBuilder<EscalatedAlert> builder)
    {
        builder.ToTable("escalated_alert");
        builder.HasKey(alert => alert.Reference);
        builder.Property(alert => alert.Reference).HasMaxLength(32);
        builder.Property(alert => alert.Theme).HasMaxLength(64);
        builder.Property(alert => alert.Area).HasMaxLength(64);
    }
}
