using System.Collections.Concurrent;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>Denominators of one measure and breakdown, over areas and years. Sums are made once; several may ask at the same time.</summary>
public sealed class DenominatorSeries(IReadOnlyDictionary<(string Area, int Year, string Category), DenominatorFigure> told, AreaTable areas)
{
    private readonly ConcurrentDictionary<(string Area, int Year, string Category), DenominatorFigure?> found = [];

    /// <summary>The day on whose hierarchy a year is summed.</summary>
    public static DateOnly MiddleOf(int year) => new(year, 6, 30);

    /// <summary>A figure, told or summed; null where it is not known.</summary>
    public DenominatorFigure? Find(string area, int year, string category = "") =>
        found.GetOrAdd((area, year, category), key => told.GetValueOrDefault(key) ?? Sum(key.Area, key.Year, key.Category));

    /// <summary>The figures of several years together; null where one of them is not known.</summary>
    public DenominatorFigure? Over(string area, int firstYear, int lastYear, string category = "")
    {
        var years = Enumerable.Range(firstYear, lastYear - firstYear + 1).Select(year => Find(area, year, category)).ToList();
        return years.Contains(null)
            ? null
            : new DenominatorFigure(
                years.Sum(year => year!.Count), years.Exists(year => year!.Provisional), [.. years.SelectMany(year => year!.Sources).Distinct()], years.Exists(year => year!.Summed));
    }

    private DenominatorFigure? Sum(string area, int year, string category)
    {
        var parts = areas.Children(area, MiddleOf(year)).Select(part => Find(part.Code, year, category)).ToList();
        return parts.Count == 0 || parts.Contains(null)
            ? null
            : new DenominatorFigure(
                parts.Sum(part => part!.Count), parts.Exists(part => part!.Provisional), [.. parts.SelectMany(part => part!.Sources).Distinct()], Summed: true);
    }
}
