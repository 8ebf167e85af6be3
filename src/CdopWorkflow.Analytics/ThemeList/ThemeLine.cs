using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.ThemeList;

/// <summary>A theme as the list shows it: the version in force, or the latest where none is.</summary>
/// <param name="Draft">Number of the version that is being built; null for none.</param>
public sealed record ThemeLine(ThemeVersion Theme, string State, string Colour, int? Draft)
{
    public bool IsRetired => Theme.RetiredFrom is not null;

    /// <param name="versions">The latest first.</param>
    public static ThemeLine Of(IReadOnlyList<ThemeVersion> versions, DateOnly today)
    {
        var shown = ThemeBook.InForce(versions, today) ?? versions[0];
        var (state, colour) = ThemeWords.State(shown, today);
        return new ThemeLine(shown, shown.LiveFrom > today ? $"Live from {UkFormat.Date(shown.LiveFrom.Value)}" : state, colour, versions[0].IsDraft && versions[0] != shown ? versions[0].Version : null);
    }
}
