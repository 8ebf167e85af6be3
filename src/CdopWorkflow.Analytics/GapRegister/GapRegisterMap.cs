using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.GapRegister;

/// <summary>The table of the gap register.</summary>
internal static class GapRegisterMap
{
    public static void MapGapRegister(this ModelBuilder model) => model.Entity<DataGap>(gap =>
    {
        gap.ToTable("data_gap");
        gap.HasKey(row => row.Number);
        gap.Property(row => row.Number).ValueGeneratedNever();
        gap.Property(row => row.Version).IsConcurrencyToken();
        gap.Property(row => row.Council).HasMaxLength(64);
        gap.Property(row => row.Field).HasMaxLength(32);
        gap.Property(row => row.Year).HasMaxLength(7);
        gap.Property(row => row.Owner).HasMaxLength(GapForm.ShortText);
        gap.Property(row => row.Recommendation).HasMaxLength(GapForm.LongText);
        gap.Property(row => row.WhatWorked).HasMaxLength(GapForm.LongText);
        gap.Property(row => row.Outcome).HasMaxLength(GapForm.LongText);
        gap.HasIndex(row => new { row.Council, row.Field, row.Year }).IsUnique();
    });
}
