namespace CdopWorkflow.Statistics.Intervals;

/// <summary>Wilson's score limits of a proportion x of n. Source: Wilson 1927; PHE Technical Guide (2018).</summary>
public static class Wilson
{
    /// <summary>(2x + z^2 -+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2)), as proportions; null when n = 0.</summary>
    public static Limits? For(long count, long total, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, total);
        if (total == 0)
        {
            return null;
        }

        double z = Confidence.Z(confidence), x = count, n = total;
        var spread = z * Math.Sqrt(z * z + 4 * x * (1 - x / n));
        var below = 2 * (n + z * z);
        // Exactly 0 and 1 at the ends, where the formula cancels to a rounding error.
        return new Limits(
            count == 0 ? 0 : (2 * x + z * z - spread) / below,
            count == total ? 1 : (2 * x + z * z + spread) / below);
    }
}
