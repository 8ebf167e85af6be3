using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Statistics.ControlCharts;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.ControlCharts;

/// <summary>Deaths over time with the limits within which chance alone leaves them, and the time between them where they are rare.</summary>
public static class ControlTables
{
    private const string HowXmr =
        "Limits are the mean and 2.66 times the average change from one period to the next. A signal is a point outside the limits, seven in a row on one side of the mean, seven rising or falling, or two of three near a limit.";

    private const string HowT =
        "Figures hold no day of death, so deaths are placed evenly over their month. The chart shows when the time between deaths has changed; it is a picture and raises no alert, because a short gap alone can hardly leave its limits.";

    /// <summary>An XmR chart; null where the mean is too small for one.</summary>
    public static FigureTable? Xmr(string code, string title, string periods, IReadOnlyList<(string Name, long Deaths)> series)
    {
        if (XmrChart.Of([.. series.Select(period => (double)period.Deaths)]) is not { Mean: >= XmrChart.SmallestMean } chart)
        {
            return null;
        }

        var rows = series.Zip(chart.Points, (period, point) => (period.Name, period.Deaths, Signal: SignalOf(point))).ToList();
        var signals = rows.Where(row => row.Signal != "").Select(row => $"{row.Name} ({row.Signal})").ToList();
        PlotLine Line(string name, double value) => new(name, [.. rows.Select(row => new PlotPoint(row.Name, value))]);
        return new FigureTable(
            code, title, periods, ["Deaths", "Mean", "Limits", "Signal"],
            [.. rows.Select(row => new FigureRow(
                row.Name, [RateWords.Count(row.Deaths), RateWords.Number(chart.Mean), RateWords.Between(chart.Limits), row.Signal == "" ? "None" : row.Signal], row.Deaths))],
            "Deaths")
        {
            Kind = PlotKind.Line,
            Sentence = signals.Count == 0
                ? $"From {rows[0].Name} to {rows[^1].Name} the number of deaths varied around {RateWords.Number(chart.Mean)} as chance would have it: no signal."
                : $"From {rows[0].Name} to {rows[^1].Name}, signals: {string.Join(", ", signals)}.",
            Note = HowXmr,
            Method = [Methods.Died, Methods.Xmr],
            About = [HowXmr, InsideTables.Exact, "Deaths that came under review, by month of death, whether or not a panel has decided."],
            Lines = [Line("Upper limit", chart.Limits.Upper), Line("Mean", chart.Mean), .. chart.Limits.Lower > 0 ? [Line("Lower limit", chart.Limits.Lower)] : Array.Empty<PlotLine>()],
        };
    }

    /// <summary>A t chart; null with fewer than four deaths, or where they are not rare.</summary>
    public static FigureTable? Gaps(string title, IReadOnlyList<(DateOnly Month, long Deaths)> months)
    {
        var days = DaysOf(months);
        if (days.Count < 4 || days.Count > months.Count || GapChart.T([.. days.Zip(days.Skip(1), (one, next) => next.DayNumber - one.DayNumber)]) is not { } chart)
        {
            return null;
        }

        var gaps = days.Zip(days.Skip(1), (one, next) => (Name: UkFormat.Month(next), Days: next.DayNumber - one.DayNumber)).ToList();
        var numbered = gaps.Select((gap, index) => (Name: FormattableString.Invariant($"{index + 2}: {gap.Name}"), gap.Days)).ToList();
        var beyond = numbered.Count(gap => gap.Days > chart.Limits.Upper);
        PlotLine Line(string name, double value) => new(name, [.. numbered.Select(gap => new PlotPoint(gap.Name, value))]);
        return new FigureTable(
            "time-between", title, "Death", ["Days since the one before", "Limits"],
            [.. numbered.Select(gap => new FigureRow(gap.Name, [RateWords.Count(gap.Days), RateWords.Between(chart.Limits, 0)], gap.Days))], "Days")
        {
            Kind = PlotKind.Line,
            Sentence = $"The middle of the time between two deaths is about {RateWords.Number(chart.Centre, 0)} days, from {UkFormat.Month(days[0])} to {UkFormat.Month(days[^1])}{(beyond == 0 ? "; no gap lies above the limits" : $"; {Amount.Of(beyond, "gap")} above the upper limit: the time between deaths was longer than chance would have it")}.",
            Note = HowT,
            About = [HowT, InsideTables.Exact],
            Method = [Methods.Died, Methods.TimeBetween],
            Lines = [Line("Upper limit", chart.Limits.Upper), Line("Centre", chart.Centre)],
        };
    }

    /// <summary>A day for each death, evenly over its month: two of April are the 8th and the 23rd.</summary>
    private static List<DateOnly> DaysOf(IReadOnlyList<(DateOnly Month, long Deaths)> months) =>
    [
        .. months.SelectMany(month => Enumerable.Range(0, (int)month.Deaths).Select(number =>
            month.Month.AddDays((int)((number + 0.5) / month.Deaths * DateTime.DaysInMonth(month.Month.Year, month.Month.Month))))),
    ];

    private static string SignalOf(XmrPoint point) => string.Join(", ", new[]
    {
        (point.Astronomical, "outside the limits"), (point.Shift, "one of seven on one side"), (point.Trend, "one of seven rising or falling"), (point.TwoOfThree, "near a limit twice"),
    }.Where(signal => signal.Item1).Select(signal => signal.Item2));
}
