namespace CdopWorkflow.Statistics.Themes;

/// <summary>
/// WATCH, ALERT and national escalation over all streams and months. The baseline of a financial year is the 60 months that end 12
/// months before it starts; the CUSUM runs through the change of year. Recompute from stored counts at each run: late reviews
/// change old months.
/// </summary>
public static class ThemeScan
{
    /// <summary>The cut for national escalation.</summary>
    public const double EscalationCut = 0.10;

    /// <summary>The first month whose baseline is whole: 60 months, and the 12 between.</summary>
    public const int FirstWholeYear = ThemeBaseline.Months + 13;

    /// <summary>Years that the CUSUM looks back on at most. After so long it has begun anew many times.</summary>
    private const int YearsBack = 5;

    /// <summary>
    /// Where a run that ends with a month begins: the first year with a whole baseline, at most five years back; while there is none,
    /// the year of the month itself, if it has the fewest months a baseline needs. Null where there is not enough history.
    /// </summary>
    public static int? Start(int lastMonth)
    {
        var year = YearStart(lastMonth);
        return year >= FirstWholeYear ? Math.Max(FirstWholeYear, year - (12 * YearsBack))
            : year - 13 >= ThemeBaseline.FewestMonths ? year
            : null;
    }

    /// <summary>The first month of the financial year a month lies in.</summary>
    public static int YearStart(int month) => (month - 1) / 12 * 12 + 1;

    /// <summary>
    /// The baseline for the financial year that starts with a month; null where there is not enough history or the theme was never
    /// seen. Where fewer than 60 months exist, those that do are taken.
    /// </summary>
    /// <param name="all">The same theme in every area, for the national rate.</param>
    public static ThemeBaseline? BaselineFor(ThemeStream stream, IReadOnlyCollection<ThemeStream> all, int yearStart) => BaselineFor(stream, NationalRate(all, yearStart), yearStart);

    /// <summary>The same with a national rate that is known: over many streams of one theme it is worked out once.</summary>
    public static ThemeBaseline? BaselineFor(ThemeStream stream, double? nationalRate, int yearStart)
    {
        var (first, last) = BaselineMonths(yearStart);
        return nationalRate is { } rate ? ThemeBaseline.Of(rate, Sum(stream.Events, first, last), Sum(stream.Deaths, first, last)) : null;
    }

    /// <summary>A theme's events over deaths of all areas in the baseline; null where there is not enough history or nobody died.</summary>
    public static double? NationalRate(IReadOnlyCollection<ThemeStream> all, int yearStart)
    {
        var (first, last) = BaselineMonths(yearStart);
        if (last - first + 1 < ThemeBaseline.FewestMonths)
        {
            return null;
        }

        var deaths = all.Sum(other => Sum(other.Deaths, first, last));
        return deaths <= 0 ? null : all.Sum(other => Sum(other.Events, first, last)) / deaths;
    }

    private static (int First, int Last) BaselineMonths(int yearStart) => (Math.Max(1, yearStart - 13 - ThemeBaseline.Months + 1), yearStart - 13);

    /// <summary>Each stream in each month from one to another, in order of month, then of the streams.</summary>
    /// <param name="completeness">
    /// F(lag): the share of past deaths whose review was complete this many months later; 1 when left out. Expected counts are
    /// multiplied by it, and months below 0.5 should be held back by the caller.
    /// </param>
    /// <param name="baseline">
    /// The baseline of a stream for the financial year that starts with a month, where it was frozen or its national rate comes from
    /// other streams than these; worked out from these streams when left out.
    /// </param>
    public static IReadOnlyList<ThemeMonth> Run(
        IReadOnlyList<ThemeStream> streams, int firstMonth, int lastMonth, LikelihoodRatioCusum? cusum = null, Func<int, double>? completeness = null,
        Func<ThemeStream, int, ThemeBaseline?>? baseline = null)
    {
        var rule = cusum ?? LikelihoodRatioCusum.Default;
        var byTheme = streams.GroupBy(stream => stream.Theme).ToDictionary(group => group.Key, group => group.ToList());
        var baselines = new ThemeBaseline?[streams.Count];
        var carried = new double[streams.Count];
        var result = new List<ThemeMonth>();
        for (var month = firstMonth; month <= lastMonth; month++)
        {
            if (month == firstMonth || month == YearStart(month))
            {
                var year = YearStart(month);
                var national = baseline is null ? byTheme.ToDictionary(theme => theme.Key, theme => NationalRate(theme.Value, year)) : [];
                baselines = streams.Select(stream => baseline is null ? BaselineFor(stream, national[stream.Theme], year) : baseline(stream, year)).ToArray();
            }

            var told = streams.Select((stream, i) => (Stream: stream, Index: i, Baseline: baselines[i]))
                .Where(entry => entry.Baseline is not null)
                .Select(entry => (entry.Stream, entry.Index, Window: Window(entry.Stream, entry.Baseline!, month, lastMonth, completeness),
                    Expected: entry.Baseline!.Expected(Exposure(entry.Stream, month, lastMonth, completeness))))
                .ToList();
            var adjusted = Multiplicity.BenjaminiHochberg(told.Select(entry => entry.Window.ScreenedP).ToList());
            for (var i = 0; i < told.Count; i++)
            {
                var (stream, index, window, expected) = told[i];
                var point = rule.Next(carried[index], stream.Events[month - 1], expected);
                carried[index] = point.Alarm ? 0 : point.Value;
                result.Add(new ThemeMonth(month, stream.Area, stream.Theme, window, expected, point, adjusted[i], adjusted[i] <= EscalationCut));
            }
        }

        return result;
    }

    private static WindowExceedance Window(ThemeStream stream, ThemeBaseline baseline, int month, int lastMonth, Func<int, double>? completeness)
    {
        var first = Math.Max(1, month - WindowExceedance.Months + 1);
        var exposure = Enumerable.Range(first, month - first + 1).Sum(m => Exposure(stream, m, lastMonth, completeness));
        return WindowExceedance.Of(baseline, Sum(stream.Events, first, month), exposure);
    }

    private static double Exposure(ThemeStream stream, int month, int lastMonth, Func<int, double>? completeness) =>
        stream.Deaths[month - 1] * (completeness?.Invoke(lastMonth - month) ?? 1);

    private static long Sum(IReadOnlyList<long> months, int first, int last)
    {
        var sum = 0L;
        for (var month = first; month <= last; month++)
        {
            sum += months[month - 1];
        }

        return sum;
    }

    private static double Sum(IReadOnlyList<double> months, int first, int last)
    {
        var sum = 0.0;
        for (var month = first; month <= last; month++)
        {
            sum += months[month - 1];
        }

        return sum;
    }
}
