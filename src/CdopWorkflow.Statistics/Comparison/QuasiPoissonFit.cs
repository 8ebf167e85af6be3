namespace CdopWorkflow.Statistics.Comparison;

/// <summary>
/// Log-linear regression of counts on time with weights, by iteratively reweighted least squares, stopped where R's glm stops
/// (relative change of the deviance below 1e-8, or 25 steps) so that dispersions agree with its.
/// </summary>
internal sealed class QuasiPoissonFit
{
    /// <summary>As R's glm has it.</summary>
    private const int MostSteps = 25;

    private double level;
    private double middle;

    internal bool HasTrend { get; private init; }

    /// <summary>False where the likelihood goes on growing as a mean goes to nought, and no step was the last.</summary>
    internal bool Converged { get; private set; }

    internal double Slope { get; private set; }

    internal double Dispersion { get; private set; }

    internal double[] Means { get; private set; } = [];

    internal double[] Leverages { get; private set; } = [];

    internal double Predict(double time) => Math.Exp(level + Slope * (time - middle));

    internal static QuasiPoissonFit Of(List<int> times, List<double> counts, List<double> weights, bool trend)
    {
        var fit = new QuasiPoissonFit { HasTrend = trend, middle = times.Average(), Means = [.. counts.Select(count => count + 0.1)] };
        var before = fit.Deviance(counts, weights);
        for (var step = 0; step < MostSteps && !fit.Converged; step++)
        {
            fit.Improve(times, counts, weights);
            var deviance = fit.Deviance(counts, weights);
            fit.Converged = Math.Abs(deviance - before) / (Math.Abs(deviance) + 0.1) < 1e-8;
            before = deviance;
        }

        return fit;
    }

    private double Deviance(List<double> counts, List<double> weights) =>
        2 * counts.Select((count, i) => weights[i] * ((count > 0 ? count * Math.Log(count / Means[i]) : 0) - (count - Means[i]))).Sum();

    private void Improve(List<int> times, List<double> counts, List<double> weights)
    {
        var w = Means.Select((mean, i) => weights[i] * mean).ToArray();
        var z = Means.Select((mean, i) => Math.Log(mean) + (counts[i] - mean) / mean).ToArray();
        var t = times.Select(time => time - middle).ToArray();
        var total = w.Sum();
        var (meanT, meanZ) = (w.Select((weight, i) => weight * t[i]).Sum() / total, w.Select((weight, i) => weight * z[i]).Sum() / total);
        var spread = w.Select((weight, i) => weight * (t[i] - meanT) * (t[i] - meanT)).Sum();
        Slope = HasTrend ? w.Select((weight, i) => weight * (t[i] - meanT) * (z[i] - meanZ)).Sum() / spread : 0;
        level = meanZ - Slope * meanT;
        Means = [.. t.Select(time => Math.Exp(level + Slope * time))];
        Leverages = [.. w.Select((weight, i) => weight * (1 / total + (HasTrend ? (t[i] - meanT) * (t[i] - meanT) / spread : 0)))];
        Dispersion = w.Select((weight, i) => weight * Math.Pow((counts[i] - Means[i]) / Means[i], 2)).Sum() / (counts.Count - (HasTrend ? 2 : 1));
    }
}
