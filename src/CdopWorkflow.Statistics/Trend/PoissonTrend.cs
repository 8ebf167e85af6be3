using CdopWorkflow.Statistics.Rates;
using MathNet.Numerics;

namespace CdopWorkflow.Statistics.Trend;

/// <summary>
/// Poisson regression of the count on time with the log of the denominator as offset: log E[d_t] = log n_t + a + b t, by Newton's
/// method. Source: McCullagh and Nelder, Generalized Linear Models (1989), ch. 6.
/// </summary>
/// <param name="LogSlope">b, a period.</param>
/// <param name="StandardError">Of b.</param>
/// <param name="LikelihoodRatio">Chi-squared on one degree of freedom against no trend.</param>
public sealed record PoissonTrend(double LogSlope, double StandardError, double LikelihoodRatio)
{
    /// <summary>100 (exp(b) - 1).</summary>
    public double PercentChange => 100 * (Math.Exp(LogSlope) - 1);

    /// <summary>Two-sided, of b / se(b).</summary>
    public double WaldP => SpecialFunctions.Erfc(Math.Abs(LogSlope / StandardError) / Math.Sqrt(2));

    public double LikelihoodRatioP => SpecialFunctions.Erfc(Math.Sqrt(Math.Max(0, LikelihoodRatio) / 2));

    /// <summary>The trend over t = 1, 2, …; null with fewer than three periods, no deaths, or a period without a denominator.</summary>
    public static PoissonTrend? Of(IReadOnlyList<Rate> periods)
    {
        double deaths = periods.Sum(period => period.Count), births = periods.Sum(period => period.Denominator);
        if (periods.Count < 3 || deaths == 0 || periods.Any(period => period.Denominator <= 0))
        {
            return null;
        }

        // Time around its mean keeps the two estimates nearly independent.
        var middle = (periods.Count + 1) / 2.0;
        double level = Math.Log(deaths / births), slope = 0, information = 0;
        for (var step = 0; step < 100; step++)
        {
            double scoreA = 0, scoreB = 0, aa = 0, ab = 0, bb = 0;
            for (var i = 0; i < periods.Count; i++)
            {
                var t = i + 1 - middle;
                var mean = periods[i].Denominator * Math.Exp(level + slope * t);
                scoreA += periods[i].Count - mean;
                scoreB += (periods[i].Count - mean) * t;
                aa += mean;
                ab += mean * t;
                bb += mean * t * t;
            }

            var determinant = aa * bb - ab * ab;
            information = determinant / aa;
            var (changeA, changeB) = ((bb * scoreA - ab * scoreB) / determinant, (aa * scoreB - ab * scoreA) / determinant);
            level += changeA;
            slope += changeB;
            if (Math.Abs(changeA) + Math.Abs(changeB) < 1e-14)
            {
                break;
            }
        }

        double Deviance(Func<int, double> mean) => 2 * periods
            .Select((period, i) => (period.Count == 0 ? 0 : period.Count * Math.Log(period.Count / mean(i))) - (period.Count - mean(i))).Sum();
        var ratio = Deviance(i => deaths * periods[i].Denominator / births)
            - Deviance(i => periods[i].Denominator * Math.Exp(level + slope * (i + 1 - middle)));
        return new PoissonTrend(slope, 1 / Math.Sqrt(information), ratio);
    }
}
