using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>A period as the cube has it: its first month as a number, 202404 for April 2024, that sorts by time.</summary>
public static class CubePeriod
{
    /// <summary>A period divided by this is its year.</summary>
    public const int YearPlace = 100;

    public static int Of(DateOnly firstDay) => (firstDay.Year * YearPlace) + firstDay.Month;

    public static int QuarterOf(DateOnly day) => Of(Quarter.Of(day).FirstDay);

    public static DateOnly FirstDay(int period) => new(period / YearPlace, period % YearPlace, 1);
}
