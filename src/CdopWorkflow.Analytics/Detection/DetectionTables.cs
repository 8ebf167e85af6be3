using System.Globalization;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Statistics.Comparison;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Detection;

/// <summary>What the methods that others practise would have said of an area's months: for analysts to compare, and no alert comes of it.</summary>
public static class DetectionTables
{
    /// <summary>Months that are judged.</summary>
    public const int Judged = 24;

    /// <summary>Fewer before them, and nothing is compared.</summary>
    public const int LeastBaseline = 24;

    private const int FarringtonNeeds = 61;
    private const int BayesNeeds = 49;
    private const double EarsAlpha = 0.01;
    private const double RossiAlarm = 2.26;
    private const int LongestWindow = 12;
    private const int ZonesShown = 8;
    private const string TooShort = "–";

    private const string How =
        "C1, C2, C3: early aberration reporting system, 99%. Farrington: improved by Noufaily, five years, 99%. Bayes: the same season of four years, 99%. Rossi: CUSUM of standardised counts, alarm from 2.26. Lucas: CUSUM for a doubling, without a limit of its own. GLR: likelihood ratio, alarm from 5, after which it starts afresh. “–”: not enough history, or not defined.";

    /// <summary>A row for each month judged; null where the history is too short or has no deaths.</summary>
    public static FigureTable? Months(IReadOnlyList<(DateOnly Month, long Deaths)> months, string where)
    {
        var baseline = months.Count - Judged;
        var series = months.Select(month => (double)month.Deaths).ToList();
        var mean = baseline < LeastBaseline ? 0 : series.Take(baseline).Average();
        if (mean <= 0)
        {
            return null;
        }

        var after = series.Skip(baseline).ToList();
        var (rossi, lucas, ratio) = (ComparisonCusums.Rossi(after, mean), ComparisonCusums.Lucas(after, mean, 2 * mean), ComparisonCusums.LikelihoodRatio(after, mean));
        var alarms = new Dictionary<string, int>();
        var rows = Enumerable.Range(0, Judged).Select(back => baseline + back).Select(at => new FigureRow(
            UkFormat.Month(months[at].Month),
            [
                RateWords.Count(months[at].Deaths),
                Bound("C1", Ears.C1(series, at, EarsAlpha), series[at]),
                Bound("C2", Ears.C2(series, at, EarsAlpha), series[at]),
                Bound("C3", Ears.C3(series, at, EarsAlpha), series[at]),
                Bound("Farrington", at >= FarringtonNeeds ? FarringtonFlexible.At(series, at).UpperBound : null, series[at]),
                Bound("Bayes", at >= BayesNeeds ? BayesPredictive.UpperBound(series, at) : null, series[at]),
                Reached("Rossi", rossi[at - baseline], rossi[at - baseline] >= RossiAlarm),
                Number(lucas[at - baseline]),
                Reached("GLR", ratio[at - baseline].Statistic, ratio[at - baseline].Alarm),
            ],
            series[at])).ToList();
        return new FigureTable(
            "detection-months", $"Deaths by month and what other methods would say, {where}", "Month of death",
            ["Deaths", "C1", "C2", "C3", "Farrington", "Bayes", "Rossi", "Lucas", "GLR"], rows, "Deaths")
        {
            Kind = PlotKind.Line,
            Sentence = $"In {rows[0].Name} to {rows[^1].Name}, {(alarms.Count == 0 ? "none of these methods" : string.Join(", ", alarms.Select(method => $"{method.Key} in {Amount.Of(method.Value, "month")}")))} would have raised an alarm in {where}; the months before had {RateWords.Number(mean)} deaths on average.",
            Note = $"Bounds are what a month may have at most; “alarm” stands where it has more. {How}",
            Method = [Methods.Died, Methods.Surveillance],
            About = [How, InsideTables.Exact, "For comparison: no alert of this service comes from these methods.", "Deaths that came under review, by month of death, whether or not a panel has decided."],
        };

        string Bound(string method, double? bound, double deaths) => bound is { } most ? Marked(method, Number(most), deaths > most) : TooShort;

        string Reached(string method, double statistic, bool alarm) => Marked(method, Number(statistic), alarm);

        string Marked(string method, string text, bool alarm)
        {
            if (alarm)
            {
                alarms[method] = alarms.GetValueOrDefault(method) + 1;
            }

            return alarm ? $"{text}, alarm" : text;
        }
    }

    /// <summary>Parts of the area and windows that end with the last month, by how far they stand out; null with fewer than two parts.</summary>
    public static FigureTable? Scan(IReadOnlyList<(string Name, IReadOnlyList<long> Deaths)> parts, string where, string until)
    {
        var total = parts.Sum(part => part.Deaths.Sum());
        if (parts.Count < 2 || total == 0)
        {
            return null;
        }

        var found = parts.SelectMany(part => Enumerable.Range(1, Math.Min(LongestWindow, part.Deaths.Count)).Select(window =>
            {
                var observed = part.Deaths.TakeLast(window).Sum();
                var expected = part.Deaths.Sum() * (double)window / part.Deaths.Count;
                return (part.Name, Window: window, Observed: observed, Expected: expected, Ratio: ScanStatistic.LogLikelihoodRatio(observed, expected, total));
            }))
            .OrderByDescending(zone => zone.Ratio).ThenBy(zone => zone.Name, StringComparer.Ordinal).Take(ZonesShown).ToList();
        return new FigureTable(
            "detection-scan", $"Where and when deaths stand out most, {where}, windows to {until}", "Area and window", ["Deaths", "Expected", "Log likelihood ratio"],
            [.. found.Select(zone => new FigureRow($"{zone.Name}, {Amount.Of(zone.Window, "month")}", [RateWords.Count(zone.Observed), RateWords.Number(zone.Expected), Number(zone.Ratio)], zone.Ratio))],
            "Log likelihood ratio")
        {
            Decimals = 2,
            Sentence = found[0].Ratio > 0
                ? $"In the windows to {until}, {found[0].Name} over {Amount.Of(found[0].Window, "month")} stands out most in {where}: {Amount.Of(found[0].Observed, "death")}, {RateWords.Number(found[0].Expected)} expected from its own past."
                : $"In the windows to {until}, no part of {where} had more deaths than its own past would lead to expect.",
            Note = "Kulldorff’s Poisson likelihood ratio. The widest of many windows always stands out a little: this is an order of where to look, and no finding.",
            About = [InsideTables.Exact, "For comparison: no alert of this service comes from this method."],
            Method = [Methods.Died, Methods.Scan],
        };
    }

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.GetCultureInfo("en-GB"));
}
