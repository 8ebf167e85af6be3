using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>The tables of the cube.</summary>
internal static class CubeMap
{
    public static void MapCube(this ModelBuilder model)
    {
        model.Entity<CubeCell>(cell =>
        {
            cell.ToTable("cube_cell");
            cell.HasKey(row => new { row.Area, row.Dimension, row.Period, row.Value, row.Outcome });
            cell.Ignore(row => row.Point);
            cell.Property(row => row.Area).HasMaxLength(64);
            cell.Property(row => row.Dimension).HasMaxLength(32);
            cell.Property(row => row.Value).HasMaxLength(96);
            cell.Property(row => row.Outcome).HasMaxLength(32);
        });
        model.Entity<CubeCheck>(check =>
        {
            check.ToTable("cube_check");
            check.Property(row => row.Id).ValueGeneratedNever();
        });
    }
}
