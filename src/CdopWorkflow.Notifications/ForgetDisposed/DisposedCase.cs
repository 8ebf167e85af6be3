using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.ForgetDisposed;

/// <summary>A reference, of a case or of a notification, of which nothing is left but the day on which its records were disposed of.</summary>
public sealed class DisposedCase
{
    public required string Reference { get; init; }

    public Guid DeathId { get; init; }

    public required string Panel { get; init; }

    public DateOnly On { get; init; }

    internal static void Map(EntityTypeBuilder<DisposedCase> disposed)
    {
        disposed.ToTable("disposed_case");
        disposed.HasKey(row => row.Reference);
        disposed.Property(row => row.Reference).HasMaxLength(32);
        disposed.Property(row => row.Panel).HasMaxLength(64);
        disposed.HasIndex(row => row.DeathId);
    }
}
