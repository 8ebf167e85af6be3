using CdopWorkflow.Analytics.Releases;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>How reports and releases are stored.</summary>
internal static class ReportMapping
{
    internal static void MapReports(this ModelBuilder model)
    {
        model.Entity<Report>(report =>
        {
            report.ToTable("report");
            report.Property(row => row.Id).ValueGeneratedNever();
            report.Property(row => row.Area).HasMaxLength(64);
            report.Property(row => row.Period).HasMaxLength(16);
            report.Property(row => row.Revision).IsConcurrencyToken();
            report.Ignore(row => row.Override);
            report.HasMany(row => row.Texts).WithOne().HasForeignKey(text => text.ReportId);
            report.HasIndex(row => new { row.Area, row.Period, row.Version }).IsUnique();
        });
        model.Entity<ReportText>(text =>
        {
            text.ToTable("report_text");
            text.HasKey(row => new { row.ReportId, row.Section });
            text.Property(row => row.Section).HasMaxLength(64);
            text.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<Release>(release =>
        {
            release.ToTable("release");
            release.Property(row => row.Id).ValueGeneratedNever();
            release.Property(row => row.Area).HasMaxLength(64);
            release.Property(row => row.Region).HasMaxLength(16);
            release.Property(row => row.Year).HasMaxLength(16);
            release.Property(row => row.Period).HasMaxLength(16);
            release.Property(row => row.RuleSet).HasMaxLength(32);
            release.HasIndex(row => new { row.Region, row.Year, row.Number }).IsUnique();
        });
    }
}
