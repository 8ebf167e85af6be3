using CdopWorkflow.Statistics.Intervals;

namespace CdopWorkflow.Statistics.ControlCharts;

/// <summary>
/// Charts of the days between deaths, for rare events. A picture only, never an alert: the g chart's lower limit is below zero for
/// every mean, so it cannot signal a rise in deaths, and the t chart's is next to nothing. Source: qicharts2.
/// </summary>
/// <param name="Centre">Days: the median for a g chart, the transformed mean for a t chart.</param>
/// <param name="Limits">Days; a limit below 0 is 0.</param>
public sealed record GapChart(double Centre, double Mean, Limits Limits)
{
    /// <summary>Nelson's power that makes exponential gaps nearly normal (J Qual Technol 1994;26:239).</summary>
    private const double NelsonPower = 3.6;

    /// <summary>mean -+ 3 sqrt(mean (mean + 1)), centre the median; null without gaps.</summary>
    public static GapChart? G(IReadOnlyList<int> gaps)
    {
        if (gaps.Count == 0)
        {
            return null;
        }

        var mean = gaps.Average();
        var spread = 3 * Math.Sqrt(mean * (mean + 1));
        var sorted = gaps.Order().ToList();
        var median = (sorted[(gaps.Count - 1) / 2] + sorted[gaps.Count / 2]) / 2.0;
        return new GapChart(median, mean, new Limits(Math.Max(0, mean - spread), mean + spread));
    }

    /// <summary>An individuals chart of gap^(1/3.6), mean -+ 3 MRbar / 1.128, transformed back; null with fewer than two gaps.</summary>
    public static GapChart? T(IReadOnlyList<int> gaps)
    {
        if (gaps.Count < 2)
        {
            return null;
        }

        var values = gaps.Select(gap => Math.Pow(gap, 1 / NelsonPower)).ToList();
        var mean = values.Average();
        var spread = 3 * values.Skip(1).Select((value, i) => Math.Abs(value - values[i])).Average() / 1.128;
        return new GapChart(Math.Pow(mean, NelsonPower), gaps.Average(),
            new Limits(Math.Pow(Math.Max(0, mean - spread), NelsonPower), Math.Pow(mean + spread, NelsonPower)));
    }
}
