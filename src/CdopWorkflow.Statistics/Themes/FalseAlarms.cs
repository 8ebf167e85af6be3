using MathNet.Numerics.Distributions;

namespace CdopWorkflow.Statistics.Themes;

/// <summary>
/// How often a rule tells of a rise that is none, in one stream a year, by how many events the stream has a year. Found by running
/// the rules over invented streams in which nothing changes, each with a baseline that is estimated as in the product; the same on
/// every machine. Between the sizes that were simulated it is interpolated over the logarithm of the size.
/// </summary>
public sealed class FalseAlarms
{
    private const int Streams = 300;
    private const int Years = 10;
    private const int Seed = 77;
    private static readonly double[] Sizes = [0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 20, 50, 170];

    private static readonly Lazy<FalseAlarms> Shared = new(() => new FalseAlarms(LikelihoodRatioCusum.Default));

    private readonly (double Watch, double RareWatch, double Alert, double Counting)[] rates;

    /// <summary>Simulates every size anew for a CUSUM.</summary>
    public FalseAlarms(LikelihoodRatioCusum cusum) => rates = [.. Sizes.Select((size, index) => Simulate(size, cusum, new Random(Seed + index)))];

    /// <summary>For the rules as they are shipped; simulated once, when first asked for.</summary>
    public static FalseAlarms Shipped => Shared.Value;

    /// <summary>Of the WATCH rule, a year.</summary>
    public double Watch(double eventsAYear) => At(eventsAYear, rate => rate.Watch);

    /// <summary>WATCH of a theme that is marked as rare.</summary>
    public double RareWatch(double eventsAYear) => At(eventsAYear, rate => rate.RareWatch);

    /// <summary>Of the ALERT rule, a year.</summary>
    public double Alert(double eventsAYear) => At(eventsAYear, rate => rate.Alert);

    /// <summary>Five or more in twelve months and twice the number of the twelve before.</summary>
    public double Counting(double eventsAYear) => At(eventsAYear, rate => rate.Counting);

    private double At(double size, Func<(double Watch, double RareWatch, double Alert, double Counting), double> rate)
    {
        if (size <= Sizes[0])
        {
            return rate(rates[0]) * Math.Max(0, size) / Sizes[0];
        }

        var next = Array.FindIndex(Sizes, each => each >= size);
        if (next < 0)
        {
            return rate(rates[^1]);
        }

        var share = (Math.Log(size) - Math.Log(Sizes[next - 1])) / (Math.Log(Sizes[next]) - Math.Log(Sizes[next - 1]));
        return rate(rates[next - 1]) * (1 - share) + rate(rates[next]) * share;
    }

    /// <summary>Notices a stream and year: a watch is one while it lasts, an ALERT within twelve months of the last adds to that one.</summary>
    private static (double Watch, double RareWatch, double Alert, double Counting) Simulate(double size, LikelihoodRatioCusum cusum, Random random)
    {
        var (watches, rareWatches, alerts, countings) = (0, 0, 0, 0);
        for (var stream = 0; stream < Streams; stream++)
        {
            // exposure is measured so that the national rate is the mean of the size: one unit a month
            var trueRate = size / 12 * Gamma.Sample(random, ThemeBaseline.DefaultPriorShape, ThemeBaseline.DefaultPriorShape);
            var months = new int[(Years + 1) * 12];
            for (var month = 0; month < months.Length; month++)
            {
                months[month] = Poisson.Sample(random, trueRate);
            }

            var baseline = ThemeBaseline.Of(size / 12, Poisson.Sample(random, trueRate * ThemeBaseline.Months), ThemeBaseline.Months)!;
            var expected = baseline.Expected(WindowExceedance.Months);
            var line = WindowExceedance.Line(baseline.Shape, expected);
            var rareLine = WindowExceedance.Line(baseline.Shape, expected, fewest: WindowExceedance.FewestOf(expected));
            var (watching, rareWatching, counting, carried, lastAlert) = (false, false, false, 0.0, int.MinValue / 2);
            for (var month = 12; month < months.Length; month++)
            {
                var now = months.AsSpan(month - 11, 12).ToArray().Sum();
                watches += now >= line && !watching ? 1 : 0;
                watching = now >= line;
                rareWatches += now >= rareLine && !rareWatching ? 1 : 0;
                rareWatching = now >= rareLine;
                var point = cusum.Next(carried, months[month], baseline.Rate);
                carried = point.Alarm ? 0 : point.Value;
                alerts += point.Alarm && month - lastAlert > 12 ? 1 : 0;
                lastAlert = point.Alarm ? month : lastAlert;
                var met = month >= 23 && now >= 5 && now >= 2 * months.AsSpan(month - 23, 12).ToArray().Sum();
                countings += met && !counting ? 1 : 0;
                counting = met;
            }
        }

        return ((double)watches / (Streams * Years), (double)rareWatches / (Streams * Years), (double)alerts / (Streams * Years), (double)countings / (Streams * (Years - 1)));
    }
}
