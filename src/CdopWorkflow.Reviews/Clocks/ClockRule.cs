using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Clocks;

/// <summary>A row of the table of clocks: what is due how long after what, and who says so.</summary>
/// <param name="Code">The clock.</param>
/// <param name="Name">What is due: "Name a key worker for the family".</param>
/// <param name="Amount">How many of the measure.</param>
/// <param name="Measure">How the time runs.</param>
/// <param name="After">From when: "death".</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Setting">The setting that changes it.</param>
/// <param name="Gate">The gate whose holds pause it; null where no hold does.</param>
public sealed record ClockRule(ClockCode Code, string Name, int Amount, ClockMeasure Measure, string After, string Source, string Setting, HoldGate? Gate = null)
{
    public string Words => $"{Amount.Of(Measure)} after {After}";
}

internal static class ClockAmounts
{
    /// <summary>"48 hours", "1 month".</summary>
    public static string Of(this int amount, ClockMeasure measure) => measure switch
    {
        ClockMeasure.Hours => Amount.Of(amount, "hour"),
        ClockMeasure.WorkingDays => Amount.Of(amount, "working day"),
        ClockMeasure.Days => Amount.Of(amount, "day"),
        ClockMeasure.Weeks => Amount.Of(amount, "week"),
        ClockMeasure.Months => Amount.Of(amount, "month"),
    };
}
