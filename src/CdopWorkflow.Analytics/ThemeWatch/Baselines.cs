using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>
/// Baselines of one stream of facts: those that were frozen, and for the rest what the counts say now. The national rate is that of
/// all panels together, whatever level is judged.
/// </summary>
public sealed class Baselines(ThemeHistory history, IReadOnlyList<ThemeVersion> themes, IReadOnlyList<ThemeStream> panels, bool provisional, IReadOnlyCollection<FrozenBaseline> frozen)
{
    /// <summary>Beyond it the deaths themselves have changed, as after an import of past years: then the year's baseline is taken anew.</summary>
    private const double SameDeaths = 0.1;

    private readonly ILookup<string, ThemeStream> byTheme = panels.ToLookup(stream => stream.Theme);
    private readonly Dictionary<string, int> versions = themes.ToDictionary(theme => theme.Code, theme => theme.Version);
    private readonly Dictionary<(string Theme, string Area, int Year), FrozenBaseline> kept = frozen.Where(row => row.Provisional == provisional && themes.Any(theme => theme.Code == row.Theme && theme.Version == row.ThemeVersion))
        .ToDictionary(row => (row.Theme, row.Area, row.Year));
    private readonly Dictionary<(string Theme, int YearStart), double?> national = [];
    private readonly Dictionary<(string Theme, string Area, int YearStart), ThemeBaseline?> known = [];
    private readonly List<FrozenBaseline> fresh = [];

    /// <summary>What was worked out and is to be kept.</summary>
    public IReadOnlyList<FrozenBaseline> Fresh => fresh;

    public ThemeBaseline? Of(ThemeStream stream, int yearStart)
    {
        var key = (stream.Theme, stream.Area, yearStart);
        if (!known.TryGetValue(key, out var baseline))
        {
            known[key] = baseline = Find(stream, yearStart);
        }

        return baseline;
    }

    private ThemeBaseline? Find(ThemeStream stream, int yearStart)
    {
        var computed = ThemeScan.BaselineFor(stream, NationalRate(stream.Theme, yearStart), yearStart);
        var year = history.MonthOf(yearStart).Year;
        var before = kept.GetValueOrDefault((stream.Theme, stream.Area, year));
        if (before is not null && (computed is null || Math.Abs(computed.Deaths - before.Deaths) <= SameDeaths * before.Deaths))
        {
            return before.Value;
        }

        if (computed is not null && yearStart == ThemeScan.YearStart(history.LastMonth))
        {
            fresh.Add(new FrozenBaseline
            {
                Theme = stream.Theme,
                ThemeVersion = versions[stream.Theme],
                Provisional = provisional,
                Area = stream.Area,
                Year = year,
                NationalRate = computed.NationalRate,
                Events = computed.Events,
                Deaths = computed.Deaths,
            });
        }

        return computed;
    }

    private double? NationalRate(string theme, int yearStart)
    {
        if (!national.TryGetValue((theme, yearStart), out var rate))
        {
            national[(theme, yearStart)] = rate = ThemeScan.NationalRate([.. byTheme[theme]], yearStart);
        }

        return rate;
    }
}
