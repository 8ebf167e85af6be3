using CdopWorkflow.Statistics.Themes;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>What was normal for a theme in an area when a financial year began: kept for the year, so that late reviews do not move it.</summary>
public sealed class FrozenBaseline
{
    public required string Theme { get; set; }

    public int ThemeVersion { get; set; }

    public bool Provisional { get; set; }

    public required string Area { get; set; }

    /// <summary>Calendar year in which the financial year begins.</summary>
    public int Year { get; set; }

    public double NationalRate { get; set; }

    public long Events { get; set; }

    public double Deaths { get; set; }

    public ThemeBaseline? Value => ThemeBaseline.Of(NationalRate, Events, Deaths);

    internal static void Map(ModelBuilder model) => model.Entity<FrozenBaseline>(baseline =>
    {
        baseline.ToTable("theme_baseline");
        baseline.HasKey(row => new { row.Theme, row.ThemeVersion, row.Provisional, row.Area, row.Year });
        baseline.Ignore(row => row.Value);
        baseline.Property(row => row.Theme).HasMaxLength(64);
        baseline.Property(row => row.Area).HasMaxLength(64);
    });
}
