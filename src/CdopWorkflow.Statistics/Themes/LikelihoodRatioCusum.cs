namespace CdopWorkflow.Statistics.Themes;

/// <summary>
/// The ALERT rule: S = max(0, S + x ln R - E (R - 1)), the evidence for a rise by the factor R, in logs; an alarm when S > h, after
/// which S starts again at 0. For a correctly specified stream the mean time between false alarms is at least e^h months (Lorden,
/// Ann Math Stat 1971;42:1897), whatever its size. With an estimated baseline exp(-S) is not a p-value and must not be shown as one.
/// </summary>
/// <param name="Ratio">R, the rise looked for: above 1.</param>
/// <param name="Threshold">h.</param>
public sealed record LikelihoodRatioCusum(double Ratio, double Threshold)
{
    /// <summary>Doubling, with at least 60 months between false alarms.</summary>
    public static LikelihoodRatioCusum Default { get; } = new(2, Math.Log(60));

    /// <summary>One month on.</summary>
    /// <param name="carried">S after the month before: 0 at the start and after an alarm.</param>
    /// <param name="expected">Baseline rate * deaths * share of reviews complete at this lag.</param>
    public CusumPoint Next(double carried, long events, double expected)
    {
        var value = Math.Max(0, carried + events * Math.Log(Ratio) - expected * (Ratio - 1));
        return new CusumPoint(value, value > Threshold);
    }

    /// <summary>A whole series, in time order.</summary>
    public IReadOnlyList<CusumPoint> Run(IEnumerable<(long Events, double Expected)> months)
    {
        var points = new List<CusumPoint>();
        foreach (var (events, expected) in months)
        {
            var carried = points.Count == 0 || points[^1].Alarm ? 0 : points[^1].Value;
            points.Add(Next(carried, events, expected));
        }

        return points;
    }
}
