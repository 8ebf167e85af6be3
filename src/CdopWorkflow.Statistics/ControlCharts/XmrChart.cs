using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Statistics.ControlCharts;

/// <summary>
/// Individuals chart: mean, and limits mean -+ 2.66 times the average moving range. Source: NHS England "Making data count", as in
/// NHSRplotthedots. For a mean of about ten a period or more: below that the lower limit is negative and counts are not normal.
/// Never for rolling rates, whose neighbours share data.
/// </summary>
public sealed record XmrChart(double Mean, double AverageMovingRange, Limits Limits, IReadOnlyList<XmrPoint> Points)
{
    /// <summary>3 / d2 with d2 = 1.128 for ranges of two, rounded as the practice has it.</summary>
    public const double LimitFactor = 2.66;

    /// <summary>Points in a row for a shift or a trend.</summary>
    public const int RunLength = 7;

    /// <summary>The smallest mean the chart is fit for.</summary>
    public const double SmallestMean = 10;

    /// <summary>The chart of a series in time order; null with fewer than two periods.</summary>
    public static XmrChart? Of(IReadOnlyList<double> values)
    {
        if (values.Count < 2)
        {
            return null;
        }

        var mean = values.Average();
        var range = values.Skip(1).Select((value, i) => Math.Abs(value - values[i])).Average();
        var limits = new Limits(mean - LimitFactor * range, mean + LimitFactor * range);
        var (shift, trend, near) = (Shifts(values, mean), Trends(values), NearLimits(values, mean, limits));
        return new XmrChart(mean, range, limits,
            values.Select((value, i) => new XmrPoint(value, !limits.Contain(value), shift[i], trend[i], near[i])).ToList());
    }

    private static bool[] Shifts(IReadOnlyList<double> values, double mean)
    {
        var flags = new bool[values.Count];
        for (var end = RunLength; end <= values.Count; end++)
        {
            var run = Enumerable.Range(end - RunLength, RunLength).ToList();
            if (run.TrueForAll(i => values[i] > mean) || run.TrueForAll(i => values[i] < mean))
            {
                run.ForEach(i => flags[i] = true);
            }
        }

        return flags;
    }

    private static bool[] Trends(IReadOnlyList<double> values)
    {
        var flags = new bool[values.Count];
        for (var end = RunLength; end <= values.Count; end++)
        {
            var run = Enumerable.Range(end - RunLength, RunLength).ToList();
            var steps = run.Skip(1).ToList();
            if (steps.TrueForAll(i => values[i] > values[i - 1]) || steps.TrueForAll(i => values[i] < values[i - 1]))
            {
                run.ForEach(i => flags[i] = true);
            }
        }

        return flags;
    }

    private static bool[] NearLimits(IReadOnlyList<double> values, double mean, Limits limits)
    {
        var flags = new bool[values.Count];
        foreach (var side in new[] { 1, -1 })
        {
            var warning = (side > 0 ? limits.Upper - mean : mean - limits.Lower) * 2 / 3;
            bool Near(int i) => (values[i] - mean) * side > warning && limits.Contain(values[i]);
            for (var first = 0; first + 3 <= values.Count; first++)
            {
                var three = Enumerable.Range(first, 3).ToList();
                if (three.TrueForAll(i => (values[i] - mean) * side > 0) && three.Count(Near) >= 2)
                {
                    three.Where(Near).ToList().ForEach(i => flags[i] = true);
                }
            }
        }

        return flags;
    }
}
