using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.TimeToReview;

/// <summary>How long a group of reviews took: gross counts every day since the death, net leaves out the days under a hold.</summary>
/// <param name="Reviews">All that were decided.</param>
/// <param name="MedianGross">Half of the reviews took so many days or fewer; null where no review has its days.</param>
/// <param name="MedianNet">The same without the days under a hold.</param>
/// <param name="Gross6">Decided in under six months.</param>
/// <param name="Net6">The same without the days under a hold.</param>
/// <param name="Gross12">Decided in under twelve months.</param>
/// <param name="Net12">The same without the days under a hold.</param>
public sealed record TimeSummary(int Reviews, double? MedianGross, double? MedianNet, Share Gross6, Share Net6, Share Gross12, Share Net12)
{
    /// <summary>Reviews whose days were not kept: they are in the shares by months, and in no median.</summary>
    public int WithoutDays { get; private init; }

    public static TimeSummary Of(IReadOnlyCollection<ReviewTime> times)
    {
        var net = times.Select(time => time.NetMonths).OfType<int>().ToList();
        return new(
            times.Count,
            Median(times.Select(time => time.GrossDays)),
            Median(times.Select(time => time.NetDays)),
            Under(6, [.. times.Select(time => time.Months)]),
            Under(6, net),
            Under(12, [.. times.Select(time => time.Months)]),
            Under(12, net))
        {
            WithoutDays = times.Count(time => time.GrossDays is null),
        };
    }

    private static Share Under(int months, List<int> took) => new(took.Count(each => each < months), took.Count);

    private static double? Median(IEnumerable<int?> days)
    {
        var sorted = days.OfType<int>().Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
    }
}
