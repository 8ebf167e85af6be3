using MathNet.Numerics;

namespace CdopWorkflow.Statistics.Trend;

/// <summary>
/// Rank test for a monotone trend. S = rising pairs - falling pairs; Var S = (n(n-1)(2n+5) - sum over ties t(t-1)(2t+5)) / 18;
/// z = (S -+ 1) / sqrt Var. Source: Kendall, Rank Correlation Methods (1975).
/// </summary>
public sealed record MannKendall(int S, double Variance)
{
    public double Z => S == 0 || Variance <= 0 ? 0 : (S - Math.Sign(S)) / Math.Sqrt(Variance);

    /// <summary>Two-sided.</summary>
    public double P => SpecialFunctions.Erfc(Math.Abs(Z) / Math.Sqrt(2));

    /// <summary>Of values in time order.</summary>
    public static MannKendall Of(IReadOnlyList<double> values)
    {
        var s = 0;
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = i + 1; j < values.Count; j++)
            {
                s += Math.Sign(values[j] - values[i]);
            }
        }

        double n = values.Count;
        var ties = values.GroupBy(value => value).Select(group => (double)group.Count()).Sum(t => t * (t - 1) * (2 * t + 5));
        return new MannKendall(s, (n * (n - 1) * (2 * n + 5) - ties) / 18);
    }
}
