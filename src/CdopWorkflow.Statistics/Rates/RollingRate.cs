using System.Globalization;

namespace CdopWorkflow.Statistics.Rates;

/// <summary>
/// The rate over several consecutive years: all deaths over all births, never the mean of the yearly rates. Neighbouring windows
/// share years, so no control chart and no trend test may be run on them. Per (d1 + d2 + d3) / (n1 + n2 + n3). Source: PHEindicatormethods, which pools counts
/// and denominators before it divides.
/// </summary>
public sealed record RollingRate(int FirstYear, int LastYear, Rate Rate)
{
    /// <summary>"2007-09".</summary>
    public string Label => FirstYear == LastYear
        ? FirstYear.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{LastYear % 100:00}");

    /// <summary>Every complete window, oldest first. A window with a missing year does not exist.</summary>
    /// <param name="years">One entry a year, in any order.</param>
    public static IReadOnlyList<RollingRate> Windows(IEnumerable<YearlyCount> years, int length = 3, double per = 1000)
    {
        var byYear = years.ToDictionary(year => year.Year);
        return byYear.Keys.Order()
            .Select(first => Enumerable.Range(first, length).Select(byYear.GetValueOrDefault).ToList())
            .Where(window => window.TrueForAll(year => year is not null))
            .Select(window => new RollingRate(window[0]!.Year, window[^1]!.Year,
                new Rate(window.Sum(year => year!.Deaths), window.Sum(year => year!.LiveBirths), per)))
            .ToList();
    }
}
