using System.Globalization;
using CdopWorkflow.Statistics;
using CdopWorkflow.Statistics.Benchmarks;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Statistics.Trend;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.Rates;

/// <summary>Rates and their comparisons in plain words. Rounded for reading only, halves away from nought.</summary>
public static class RateWords
{
    /// <summary>Fewer deaths than this are compared with nothing: the limits are too wide to say anything.</summary>
    public const int FewestToCompare = 5;

    /// <summary>What stands where a figure is hidden.</summary>
    public const string NotShown = "Not shown";

    public const string NotKnown = "No denominator";

    public static string Number(double value, int decimals = 1) =>
        (Rounding.HalfAwayFromZero(value, decimals) ?? 0).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), UkFormat.Culture);

    public static string Count(long count) => count.ToString("N0", UkFormat.Culture);

    /// <summary>"3.9".</summary>
    public static string Value(Rate? rate) => rate?.Value is { } value ? Number(value) : NotKnown;

    /// <summary>"3.1 to 4.9".</summary>
    public static string Between(Limits? limits, int decimals = 1) => limits is { } known ? $"{Number(known.Lower, decimals)} to {Number(known.Upper, decimals)}" : "";

    /// <summary>"Similar to England", "Higher than England", "Lower than England".</summary>
    public static string Compared(Rate rate, Rate? benchmark, string name)
    {
        if (rate.Count < FewestToCompare)
        {
            return "Too few deaths to compare";
        }

        return rate.Value is { } value && benchmark?.Value is { } other
            ? BenchmarkComparison.ThreeLevels(value, rate.LimitsAt(Confidence.NinetyFive)!.Value, other, Polarity.NoJudgement) switch
            {
                BenchmarkClass.Higher or BenchmarkClass.Highest or BenchmarkClass.Worse or BenchmarkClass.Worst => $"Higher than {name}",
                BenchmarkClass.Lower or BenchmarkClass.Lowest or BenchmarkClass.Better or BenchmarkClass.Best => $"Lower than {name}",
                BenchmarkClass.Similar => $"Similar to {name}",
            }
            : "Not compared";
    }

    public static string Trend(TrendMarker marker) => marker switch
    {
        TrendMarker.Increasing => "is rising",
        TrendMarker.Decreasing => "is falling",
        TrendMarker.NoSignificantChange => "shows no significant change",
    };
}
