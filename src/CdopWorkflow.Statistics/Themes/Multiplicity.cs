namespace CdopWorkflow.Statistics.Themes;

/// <summary>Adjusted p-values for many questions at once, in the order given. As R's p.adjust.</summary>
public static class Multiplicity
{
    /// <summary>
    /// False discovery rate: min over larger p of m p_(i) / i, at most 1 (Benjamini and Hochberg, J R Stat Soc B 1995;57:289). On all
    /// streams of a month at 0.10 it marks a theme for the nation; as the only gate it would miss most real rises.
    /// </summary>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> p) => StepUp(p, 1);

    /// <summary>The same under any dependence: times the sum of 1/i (Benjamini and Yekutieli, Ann Stat 2001;29:1165).</summary>
    public static IReadOnlyList<double> BenjaminiYekutieli(IReadOnlyList<double> p) =>
        StepUp(p, Enumerable.Range(1, p.Count).Sum(i => 1.0 / i));

    /// <summary>Family-wise error: max over smaller p of (m - i + 1) p_(i), at most 1 (Holm, Scand J Stat 1979;6:65).</summary>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        var (rank, highest) = (0, 0.0);
        foreach (var i in Enumerable.Range(0, p.Count).OrderBy(i => p[i]))
        {
            highest = Math.Max(highest, Math.Min(1, (p.Count - rank++) * p[i]));
            adjusted[i] = highest;
        }

        return adjusted;
    }

    private static double[] StepUp(IReadOnlyList<double> p, double factor)
    {
        var adjusted = new double[p.Count];
        var (rank, lowest) = (p.Count, 1.0);
        foreach (var i in Enumerable.Range(0, p.Count).OrderByDescending(i => p[i]))
        {
            lowest = Math.Min(lowest, factor * p.Count / rank-- * p[i]);
            adjusted[i] = lowest;
        }

        return adjusted;
    }
}
