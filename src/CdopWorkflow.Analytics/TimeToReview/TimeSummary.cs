using System.Globalization;
using CdopWorkflow.Analytics.Cube;
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
public sealed record TimeSummary(long Reviews, double? MedianGross, double? MedianNet, Share Gross6, Share Net6, Share Gross12, Share Net12)
{
    /// <summary>What is read from the cube for it.</summary>
    public static readonly string[] Dimensions = [CubeDimension.Months, CubeDimension.NetMonths, CubeDimension.GrossDays, CubeDimension.NetDays];

    /// <summary>Reviews whose days were not kept: they are in the shares by months, and in no median.</summary>
    public long WithoutDays { get; private init; }

    public static TimeSummary Of(CubeCounts counts)
    {
        var (months, netMonths) = (Took(counts, CubeDimension.Months), Took(counts, CubeDimension.NetMonths));
        return new(
            months.Sum(each => each.Reviews),
            Median(Took(counts, CubeDimension.GrossDays)),
            Median(Took(counts, CubeDimension.NetDays)),
            Under(6, months),
            Under(6, netMonths),
            Under(12, months),
            Under(12, netMonths))
        {
            WithoutDays = counts.Of(CubeDimension.GrossDays, CubeDimension.Unknown),
        };
    }

    /// <summary>How many reviews took how long, the shortest first; those of which it was not kept are left out.</summary>
    private static List<(int Time, long Reviews)> Took(CubeCounts counts, string dimension) =>
    [
        .. counts.Values(dimension).Where(value => value != CubeDimension.Unknown)
            .Select(value => (Time: int.Parse(value, CultureInfo.InvariantCulture), Reviews: counts.Of(dimension, value))).OrderBy(each => each.Time),
    ];

    private static Share Under(int months, List<(int Time, long Reviews)> took) =>
        new(took.Where(each => each.Time < months).Sum(each => each.Reviews), took.Sum(each => each.Reviews));

    private static double? Median(List<(int Time, long Reviews)> took)
    {
        var all = took.Sum(each => each.Reviews);
        return all == 0 ? null : (At(took, (all - 1) / 2) + At(took, all / 2)) / 2.0;
    }

    /// <summary>The time of the review at a place, counted from 0, in the order of times.</summary>
    private static int At(List<(int Time, long Reviews)> took, long place)
    {
        var passed = 0L;
        return took.First(each => (passed += each.Reviews) > place).Time;
    }
}
