namespace CdopWorkflow.Statistics.Themes;

/// <summary>
/// F(lag): the share of past deaths whose review was complete so many months after the month of death. Recent months look empty
/// because reviews take time, not because fewer children died: what is expected of them is multiplied by it.
/// </summary>
public sealed class CompletenessCurve
{
    /// <summary>Months below this share are held back.</summary>
    public const double Lowest = 0.5;

    private readonly double[] shares;

    private CompletenessCurve(double[] shares) => this.shares = shares;

    /// <summary>Everything is known as soon as the month is over.</summary>
    public static CompletenessCurve AtOnce { get; } = new([1]);

    /// <summary>How many of the latest months are held back, because too little is known about them.</summary>
    public int HeldBack => Array.FindIndex(shares, share => share >= Lowest);

    /// <summary>The share at a lag of whole months; 1 beyond the longest that was seen.</summary>
    public double At(int lag) => lag < shares.Length ? shares[lag] : 1;

    /// <param name="monthsToDecision">Of past deaths that have been decided, one entry a death. With none nothing is known to be late.</param>
    public static CompletenessCurve Of(IReadOnlyCollection<int> monthsToDecision)
    {
        if (monthsToDecision.Count == 0)
        {
            return AtOnce;
        }

        var counts = new long[monthsToDecision.Max(lag => Math.Max(0, lag)) + 1];
        foreach (var lag in monthsToDecision)
        {
            counts[Math.Max(0, lag)]++;
        }

        var (sum, curve) = (0L, new double[counts.Length]);
        for (var lag = 0; lag < counts.Length; lag++)
        {
            sum += counts[lag];
            curve[lag] = (double)sum / monthsToDecision.Count;
        }

        return new CompletenessCurve(curve);
    }
}
