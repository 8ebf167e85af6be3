using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.LinkedActions;

/// <summary>An action of the register as Reviews last told of it: what it is about and how it stands. What it says is read there.</summary>
public sealed class LinkedAction
{
    public required string Reference { get; init; }

    public string Theme { get; set; } = "";

    public string Area { get; set; } = "";

    /// <summary>"Open", "Done" or "Stopped".</summary>
    public string State { get; set; } = "";

    public DateOnly DueOn { get; set; }

    /// <summary>Reference of the alert because of which it was added; empty where it was not.</summary>
    public string Alert { get; set; } = "";

    /// <summary>Of the latest news: older news changes nothing.</summary>
    public int Version { get; set; }

    public bool IsOverdue(DateTimeOffset now) => State == "Open" && DueOn < UkTime.DateOf(now);

    private sealed class Mapping : IEntityTypeConfiguration<LinkedAction>
    {
        public void Configure(EntityTypeBuilder<LinkedAction> builder)
        {
            builder.ToTable("linked_action");
            builder.HasKey(row => row.Reference);
            builder.Property(row => row.Reference).HasMaxLength(32);
            builder.Property(row => row.Theme).HasMaxLength(64);
            builder.Property(row => row.Area).HasMaxLength(64);
            builder.Property(row => row.State).HasMaxLength(32);
            builder.Property(row => row.Alert).HasMaxLength(32);
            builder.HasIndex(row => row.Theme);
        }
    }
}
