using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.CalendarAddress;

/// <summary>The address under which a person's calendar program reads what is due in their alerts. One a person; another ends it.</summary>
public sealed class CalendarFeed
{
    public required string AccountId { get; init; }

    /// <summary>SHA-256 of the secret part of the address, which itself is kept nowhere.</summary>
    public string KeyHash { get; set; } = "";

    public DateTimeOffset MadeAt { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<CalendarFeed>
    {
        public void Configure(EntityTypeBuilder<CalendarFeed> builder)
        {
            builder.ToTable("calendar_feed");
            builder.HasKey(row => row.AccountId);
            builder.Property(row => row.AccountId).HasMaxLength(128);
            builder.Property(row => row.KeyHash).HasMaxLength(64);
            builder.HasIndex(row => row.KeyHash).IsUnique();
        }
    }
}
