using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>A file of notifications that a coordinator uploaded. Its lines are kept sealed until they are in, and no longer.</summary>
public sealed class ImportFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The panel it is imported for: lines about children of another area are rejected.</summary>
    public required string Panel { get; init; }

    public ImportKind Kind { get; init; }

    /// <summary>The system it comes from, as the coordinator calls it: its columns are remembered under this name.</summary>
    public required string System { get; init; }

    /// <summary>What the file is called, and what its first line says: sealed, for people put names there.</summary>
    [Sealed]
    public required byte[] Name { get; init; }

    [Sealed]
    public required byte[] Header { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Account and name of the coordinator who uploaded it; what comes of it is theirs in the audit log.</summary>
    public required string ById { get; init; }

    public required string ByName { get; init; }

    public ImportState State { get; set; }

    public required int Lines { get; init; }

    /// <summary>What the check found: lines that are not in order, and lines that are in already.</summary>
    public int Faulty { get; set; }

    public int KnownBefore { get; set; }

    /// <summary>The sealed <see cref="ColumnMap"/>; null until the columns were matched.</summary>
    [Sealed]
    public byte[]? Columns { get; set; }

    /// <summary>The first of the faulty lines with their reasons, sealed.</summary>
    [Sealed]
    public byte[]? FirstFaults { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>When its lines were deleted, the rejected ones too.</summary>
    public DateTimeOffset? ForgottenAt { get; set; }

    public int Version { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ImportFile>(file =>
        {
            file.ToTable("import_file");
            file.Property(row => row.Id).ValueGeneratedNever();
            file.Property(row => row.Panel).HasMaxLength(64);
            file.Property(row => row.System).HasMaxLength(100);
            file.Property(row => row.ById).HasMaxLength(128);
            file.Property(row => row.ByName).HasMaxLength(256);
            file.Property(row => row.Version).IsConcurrencyToken();
            file.HasIndex(row => new { row.Panel, row.UploadedAt });
            file.HasIndex(row => row.State);
        });
        model.Entity<ImportPart>(part =>
        {
            part.ToTable("import_part");
            part.HasKey(row => new { row.FileId, row.Number });
            part.Property(row => row.Version).IsConcurrencyToken();
            part.HasOne<ImportFile>().WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RememberedColumns>(remembered =>
        {
            remembered.ToTable("remembered_columns");
            remembered.HasKey(row => new { row.Panel, row.System });
            remembered.Property(row => row.Panel).HasMaxLength(64);
            remembered.Property(row => row.System).HasMaxLength(100);
        });
    }
}
