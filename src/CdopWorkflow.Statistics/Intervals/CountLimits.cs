using MathNet.Numerics.Distributions;

namespace CdopWorkflow.Statistics.Intervals;

/// <summary>
/// Limits of a Poisson count d. Source: PHE Technical Guide "Confidence Intervals" (2018), as in PHEindicatormethods.
/// </summary>
public static class CountLimits
{
    /// <summary>Counts below this take exact limits, others Byar's, which are then within 0.2% of exact.</summary>
    public const int ExactBelow = 10;

    /// <summary>d &lt; 10, the rule of the source named on the class.</summary>
    public static bool IsExact(long count) => count < ExactBelow;

    /// <param name="confidence">0.95 or 0.998.</param>
    public static Limits For(long count, double confidence) =>
        IsExact(count) ? Exact(count, confidence) : new Limits(Byar(count, confidence).Lower!.Value, Byar(count, confidence).Upper);

    /// <summary>lower = chi2inv(a/2, 2d) / 2 (0 when d = 0), upper = chi2inv(1 - a/2, 2d + 2) / 2.</summary>
    public static Limits Exact(long count, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var tail = (1 - confidence) / 2;
        return new Limits(
            count == 0 ? 0 : ChiSquared.InvCDF(2 * count, tail) / 2,
            ChiSquared.InvCDF(2 * count + 2, 1 - tail) / 2);
    }

    /// <summary>
    /// lower = d (1 - 1/(9d) - z/(3 sqrt d))^3, upper = (d+1)(1 - 1/(9(d+1)) + z/(3 sqrt(d+1)))^3. The lower limit is null where the
    /// formula gives no usable number: d = 0, or a negative cube.
    /// </summary>
    public static (double? Lower, double Upper) Byar(long count, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var z = Confidence.Z(confidence);
        double next = count + 1;
        var root = count == 0 ? -1 : 1 - 1.0 / (9.0 * count) - z / (3 * Math.Sqrt(count));
        return (root < 0 ? null : count * Math.Pow(root, 3), next * Math.Pow(1 - 1 / (9 * next) + z / (3 * Math.Sqrt(next)), 3));
    }
}
