using MathNet.Numerics;

namespace CdopWorkflow.Statistics.Comparison;

/// <summary>
/// The smallest count whose cumulative probability reaches a level, by adding up probabilities. It begins where counts have some:
/// from nought on, those of a large mean are too small for a double until the middle.
/// </summary>
internal static class CountQuantile
{
    /// <summary>Below so many standard deviations under the mean lies less than any level leaves open.</summary>
    private const double Reach = 15;

    internal static int NegativeBinomial(double level, double size, double probability)
    {
        var mean = size * (1 - probability) / probability;
        var count = StartOf(mean, Math.Sqrt(mean / probability));
        var mass = Math.Exp(SpecialFunctions.GammaLn(count + size) - SpecialFunctions.GammaLn(size) - SpecialFunctions.GammaLn(count + 1.0)
            + (size * Math.Log(probability)) + (count == 0 ? 0 : count * Math.Log(1 - probability)));
        for (var sum = mass; sum < level; sum += mass)
        {
            count++;
            mass *= (count - 1 + size) / count * (1 - probability);
        }

        return count;
    }

    internal static int Poisson(double level, double mean)
    {
        var count = StartOf(mean, Math.Sqrt(mean));
        var mass = Math.Exp((count == 0 ? 0 : count * Math.Log(mean)) - mean - SpecialFunctions.GammaLn(count + 1.0));
        for (var sum = mass; sum < level; sum += mass)
        {
            count++;
            mass *= mean / count;
        }

        return count;
    }

    private static int StartOf(double mean, double deviation) => (int)Math.Max(0, mean - (Reach * deviation));
}
