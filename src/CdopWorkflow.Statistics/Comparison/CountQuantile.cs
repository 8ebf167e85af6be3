namespace CdopWorkflow.Statistics.Comparison;

/// <summary>The smallest count whose cumulative probability reaches a level, by summing from 0: counts here are small.</summary>
internal static class CountQuantile
{
    internal static int NegativeBinomial(double level, double size, double probability)
    {
        var (count, mass) = (0, Math.Pow(probability, size));
        for (var sum = mass; sum < level; sum += mass)
        {
            count++;
            mass *= (count - 1 + size) / count * (1 - probability);
        }

        return count;
    }

    internal static int Poisson(double level, double mean)
    {
        var (count, mass) = (0, Math.Exp(-mean));
        for (var sum = mass; sum < level; sum += mass)
        {
            count++;
            mass *= mean / count;
        }

        return count;
    }
}
