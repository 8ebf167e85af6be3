using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Trend;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.AreaProfile;

/// <summary>An area's rates over three years at a time, beside those of its region and of England.</summary>
public static class ProfileTables
{
    public const int WindowYears = 3;
    private const string HowLimits = "Limits are 95%: exact for fewer than 10 deaths, Byar's for more. Neighbouring windows share two of their three years.";

    /// <summary>The table of a measure; null where no window has a rate.</summary>
    public static FigureTable? Of(MortalitySeries series, Area area, IReadOnlyList<Area> around, Func<string, Func<string, long>, bool> mayShow, int lastYear)
    {
        var windows = Windows(series, area, around, mayShow, lastYear);
        return windows.Exists(window => window.Own is not null)
            ? new FigureTable(
                series.Measure.Code, $"{series.Measure.Name} {series.Measure.Unit}, {area.Name}", "Years",
                ["Deaths", Capital(series.Measure.Of), $"Rate of {area.Name}", "95% limits", .. around.Select(other => other.Name), .. around.Select(other => $"Compared with {other.Name}")],
                [.. windows.Select(window => Row(window))], $"Deaths {series.Measure.Unit}")
            {
                Kind = PlotKind.Line,
                Decimals = 1,
                Sentence = SentenceOf(windows[^1], series.Measure, area),
                Note = HowLimits + (windows.Exists(window => window.Around.Any(other => other.Hidden))
                    ? " “Not shown” hides the rate of a wider area where few deaths would be left in it without your own areas."
                    : ""),
                Method = [Methods.Died, Methods.Rates, Methods.CountLimits, Methods.Compared, Methods.Trend],
                About = [HowLimits, InsideTables.Exact, .. SourcesOf(series, area, windows)],
                Plotted = Points(windows, area),
            }
            : null;
    }

    /// <summary>What five single years say together; null where there are not five with a rate.</summary>
    public static string? TrendOf(MortalitySeries series, Area area, int lastYear)
    {
        var first = lastYear - FingertipsTrend.Years + 1;
        var years = Enumerable.Range(first, FingertipsTrend.Years).Select(year => series.RateOf(area.Code, year, year)).ToList();
        return years.TrueForAll(year => year is not null) && FingertipsTrend.OfRates([.. years.Select(year => year!.Value)]) is { } trend
            ? FormattableString.Invariant($"Over the single years {first} to {lastYear} {series.Measure.Name.ToLowerInvariant()} in {area.Name} {RateWords.Trend(trend.Marker)}.")
            : null;
    }

    private static List<ProfileWindow> Windows(MortalitySeries series, Area area, IReadOnlyList<Area> around, Func<string, Func<string, long>, bool> mayShow, int lastYear)
    {
        var windows = new List<ProfileWindow>();
        for (var first = series.FirstYear ?? lastYear; first + WindowYears - 1 <= lastYear; first++)
        {
            var (from, to) = (first, first + WindowYears - 1);
            long Deaths(string code) => series.DeathsIn(code, from, to);
            windows.Add(new ProfileWindow(from, to, Deaths(area.Code), series.RateOf(area.Code, from, to),
                [.. around.Select(other => mayShow(other.Code, Deaths)
                    ? new ShownRate(other.Name, series.RateOf(other.Code, from, to), Hidden: false)
                    : new ShownRate(other.Name, null, Hidden: true))]));
        }

        return windows;
    }

    private static FigureRow Row(ProfileWindow window) => new(
        window.Label,
        [
            RateWords.Count(window.Deaths),
            window.Own is { } rate ? RateWords.Count((long)rate.Denominator) : RateWords.NotKnown,
            RateWords.Value(window.Own),
            RateWords.Between(window.Own?.LimitsAt(Confidence.NinetyFive)),
            .. window.Around.Select(other => other.Text),
            .. window.Around.Select(other => window.Own is { } own && !other.Hidden ? RateWords.Compared(own, other.Rate, other.Area) : "Not compared"),
        ],
        window.Own?.Value);

    private static string SentenceOf(ProfileWindow window, MortalityMeasure measure, Area area)
    {
        if (window.Own is not { Value: { } value } own)
        {
            return $"In {window.Label}, {Amount.Of(window.Deaths, "death")} of {measure.Who} in {area.Name} came under review. Without the number of {measure.Of} no rate can be given.";
        }

        var compared = window.Around.Where(other => other is { Hidden: false, Rate: not null })
            .Select(other => $"{RateWords.Compared(own, other.Rate, other.Area).ToLowerInvariant().Replace(other.Area.ToLowerInvariant(), other.Area, StringComparison.Ordinal)} ({other.Text})").ToList();
        return $"In {window.Label}, {Amount.Of(window.Deaths, "death")} of {measure.Who} in {area.Name} came under review: {RateWords.Number(value)} {measure.Unit} "
            + $"(95% limits {RateWords.Between(own.LimitsAt(Confidence.NinetyFive))}){(compared.Count > 0 ? $", {string.Join(" and ", compared)}" : "")}.";
    }

    private static IEnumerable<string> SourcesOf(MortalitySeries series, Area area, List<ProfileWindow> windows)
    {
        yield return "Deaths: those that came under review, by year of death. Publications that count registered deaths can differ.";
        if (series.Denominators.Over(area.Code, windows[^1].FirstYear, windows[^1].LastYear) is { } births)
        {
            yield return $"{Capital(series.Measure.Of)}: {string.Join("; ", births.Sources)}{(births.Summed ? "; summed from the areas within" : "")}{(births.Provisional ? "; the latest are provisional" : "")}.";
        }
    }

    private static List<PlotPoint> Points(List<ProfileWindow> windows, Area area) =>
    [
        .. windows.Select(window => new PlotPoint(window.Label, window.Own?.Value, area.Name)
        {
            Low = window.Own?.LimitsAt(Confidence.NinetyFive)?.Lower,
            High = window.Own?.LimitsAt(Confidence.NinetyFive)?.Upper,
        }),
        // an area around it of which nothing is known is said in the table; hatched over the whole plot it would hide what is known
        .. windows.SelectMany(window => window.Around.Select(other => new PlotPoint(window.Label, other.Rate?.Value, other.Area)))
            .GroupBy(point => point.Series).Where(series => series.Any(point => point.Y is not null)).SelectMany(series => series),
    ];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
