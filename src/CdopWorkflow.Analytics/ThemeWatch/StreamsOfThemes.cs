using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Themes;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>Counts themes by month of death in every area of a level that has had a death.</summary>
public static class StreamsOfThemes
{
    /// <param name="provisional">By what rapid responses suspect, otherwise by what panels decided.</param>
    public static List<ThemeStream> Of(ThemeHistory history, IEnumerable<ThemeVersion> themes, AreaKind kind, bool provisional)
    {
        var places = history.Deaths.Select(death => Place(death, kind)).Where(place => place != "").Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. themes.SelectMany(theme => Of(history, theme, kind, provisional, places))];
    }

    private static IEnumerable<ThemeStream> Of(ThemeHistory history, ThemeVersion theme, AreaKind kind, bool provisional, List<string> places)
    {
        var counts = places.ToDictionary(place => place, _ => (Events: new long[history.LastMonth], Deaths: new double[history.LastMonth]));
        foreach (var death in history.Deaths.Where(death => theme.Predicate.Covers(death.Age)))
        {
            if (counts.TryGetValue(Place(death, kind), out var place))
            {
                place.Deaths[death.Month - 1]++;
                place.Events[death.Month - 1] += (provisional ? death.Suspected : death.Decided) is { } known && theme.Predicate.Matches(known) ? 1 : 0;
            }
        }

        return places.Select(place => new ThemeStream(place, theme.Code, counts[place].Events, counts[place].Deaths));
    }

    private static string Place(ThemeDeath death, AreaKind kind) => kind switch
    {
        AreaKind.Country => AreaTable.England,
        AreaKind.Region => death.Region,
        AreaKind.Panel => death.Panel,
        AreaKind.Council => "",
    };
}
