using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ScorecardTables;

/// <summary>How imported tables are kept.</summary>
internal static class ScorecardTablesModel
{
    internal static void AddScorecardTables(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ScorecardTable>(table =>
        {
            table.ToTable("scorecard_table");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.Property(row => row.Name).HasMaxLength(128);
            table.Property(row => row.Hash).HasMaxLength(64);
            table.HasIndex(row => new { row.Name, row.Edition }).IsUnique();
            table.HasMany(row => row.Rows).WithOne().HasForeignKey(row => row.TableId);
        });
        modelBuilder.Entity<ScorecardRow>(row =>
        {
            row.ToTable("scorecard_row");
            row.HasKey(line => new { line.TableId, line.Number });
        });
    }
}
