using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.SavedThemes;

internal static class SavedThemeMap
{
    public static void MapSavedThemes(this ModelBuilder model) => model.Entity<SavedTheme>(theme =>
    {
        theme.ToTable("saved_theme");
        theme.HasKey(row => new { row.Code, row.Version });
        theme.Ignore(row => row.Value).Ignore(row => row.IsDraft);
        theme.Property(row => row.Code).HasMaxLength(64);
        theme.Property(row => row.Name).HasMaxLength(SavedTheme.LongestName);
        theme.Property(row => row.Area).HasMaxLength(64);
        theme.Property(row => row.Levels).HasMaxLength(64);
        theme.Property(row => row.Rules).HasMaxLength(64);
        theme.Property(row => row.SavedBy).HasMaxLength(256);
        theme.Property(row => row.Revision).IsConcurrencyToken();
    });
}
