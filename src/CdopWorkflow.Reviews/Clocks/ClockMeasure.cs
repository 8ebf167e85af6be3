namespace CdopWorkflow.Reviews.Clocks;

/// <summary>How the time of a clock runs.</summary>
public enum ClockMeasure
{
    /// <summary>Elapsed time, day and night.</summary>
    Hours,

    /// <summary>Monday to Friday in England, bank holidays left out.</summary>
    WorkingDays,

    Days,
    Weeks,
    Months,
}
