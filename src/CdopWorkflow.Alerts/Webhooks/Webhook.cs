using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Alerts.Webhooks;

/// <summary>A machine that is told of alerts, at an address that an administrator of the installation allowed.</summary>
public sealed class Webhook
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What people call the receiving system.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is told, sealed: addresses may carry a key.</summary>
    [Sealed]
    public required byte[] Address { get; init; }

    /// <summary>With what its messages are signed, sealed.</summary>
    [Sealed]
    public required byte[] Secret { get; init; }

    /// <summary>Code of the area whose alerts it is told of.</summary>
    public required string Area { get; init; }

    public DateTimeOffset AllowedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Webhook>
    {
        public void Configure(EntityTypeBuilder<Webhook> builder)
        {
            builder.ToTable("webhook");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Name).HasMaxLength(200);
            builder.Property(row => row.Area).HasMaxLength(64);
        }
    }
}
