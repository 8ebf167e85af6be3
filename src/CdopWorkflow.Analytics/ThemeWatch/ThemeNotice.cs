using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>What is to be told about a theme: once, for the widest area in which a rule is met.</summary>
/// <param name="Contributing">Codes of the panels within that have more than was expected of them; the furthest above first.</param>
/// <param name="National">One of them stands out among all themes of all panels.</param>
public sealed record ThemeNotice(
    ThemeVersion Theme, string Area, IReadOnlyList<ThemeFinding> Findings, IReadOnlyList<ThemeSeries> Series, IReadOnlyList<string> Contributing, bool National)
{
    public static IReadOnlyList<ThemeNotice> Of(ThemeHistory history, IReadOnlyList<ThemeReading> readings, AreaTable areas, DateOnly today) =>
        [.. readings.GroupBy(reading => reading.Theme.Code).SelectMany(theme => OfTheme(history, [.. theme], areas, today))];

    /// <summary>The wider area for which a theme is told instead of this one; null for none.</summary>
    public static string? WiderThan(string theme, string area, IReadOnlyList<ThemeNotice> notices, AreaTable areas, DateOnly today) =>
        notices.FirstOrDefault(notice => notice.Theme.Code == theme && notice.Area != area && areas.IsWithin(area, notice.Area, today))?.Area;

    private static IEnumerable<ThemeNotice> OfTheme(ThemeHistory history, List<ThemeReading> readings, AreaTable areas, DateOnly today)
    {
        var told = new List<string>();
        foreach (var place in readings.Where(reading => reading.Fires).GroupBy(reading => (reading.Kind, reading.Area)).OrderBy(place => place.Key.Kind).ThenBy(place => place.Key.Area, StringComparer.Ordinal))
        {
            if (told.Any(wider => wider == AreaTable.England || areas.IsWithin(place.Key.Area, wider, today)))
            {
                continue;
            }

            told.Add(place.Key.Area);
            yield return Notice(history, place.Key.Area, place.Key.Kind, [.. place], readings, areas, today);
        }
    }

    private static ThemeNotice Notice(ThemeHistory history, string area, AreaKind kind, List<ThemeReading> firing, List<ThemeReading> all, AreaTable areas, DateOnly today)
    {
        var within = all.Where(reading => reading.Kind == AreaKind.Panel && firing.Any(fire => fire.Provisional == reading.Provisional)
            && (area == AreaTable.England || reading.Area == area || areas.IsWithin(reading.Area, area, today))).ToList();
        return new ThemeNotice(
            firing[0].Theme, area,
            [.. firing.SelectMany(reading => Finding.Of(history, reading)).OrderBy(finding => finding.Provisional).ThenBy(finding => finding.Rule, StringComparer.Ordinal)],
            [.. firing.OrderBy(reading => reading.Provisional).Select(reading => Finding.Series(history, reading))],
            kind == AreaKind.Panel ? [] :
            [
                .. within.Where(reading => reading.IsAbove).OrderByDescending(reading => reading.Last.Window.Count - reading.Last.Window.Expected)
                    .Select(reading => reading.Area).Distinct(),
            ],
            within.Any(reading => reading.Last.NationalEscalation));
    }
}
