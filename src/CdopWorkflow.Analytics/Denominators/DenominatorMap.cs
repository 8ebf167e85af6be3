using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>The tables of denominators.</summary>
internal static class DenominatorMap
{
    public static void MapDenominators(this ModelBuilder model)
    {
        model.Entity<DenominatorFile>(file =>
        {
            file.ToTable("denominator_file");
            file.HasKey(row => row.Number);
            file.Property(row => row.Number).ValueGeneratedNever();
            file.Property(row => row.State).IsConcurrencyToken();
            file.Property(row => row.Name).HasMaxLength(DenominatorFile.LongestName);
            file.Property(row => row.BroughtBy).HasMaxLength(256);
            file.Property(row => row.BroughtById).HasMaxLength(128);
        });
        model.Entity<Denominator>(figure =>
        {
            figure.ToTable("denominator");
            figure.Property(row => row.Id).ValueGeneratedNever();
            figure.Property(row => row.Area).HasMaxLength(64);
            figure.Property(row => row.Category).HasMaxLength(32);
            figure.Property(row => row.Source).HasMaxLength(DenominatorReader.LongestSource);
            figure.HasOne<DenominatorFile>().WithMany().HasForeignKey(row => row.FileNumber);
            figure.HasIndex(row => new { row.InUse, row.Measure, row.Breakdown, row.Area, row.Year });
        });
    }
}
