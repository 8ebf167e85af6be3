namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// Age by calendar date. A year is completed at the start of the birthday. Who is born on 29 February completes a year
/// on 29 February in a leap year and on 1 March in any other: the last day of being 17 is then 28 February.
/// </summary>
public static class Ages
{
    /// <summary>Completed days between the two dates: 0 on the day of birth.</summary>
    public static int Days(DateOnly born, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(on, born);
        return on.DayNumber - born.DayNumber;
    }

    /// <summary>Completed years between the two dates.</summary>
    public static int Years(DateOnly born, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(on, born);
        // Comparing month and day, and not born.AddYears(n), is what makes the leap-day rule: AddYears turns
        // 29 February into 28 February, a day too early.
        var birthdayToCome = (on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0;
        return on.Year - born.Year - (birthdayToCome ? 1 : 0);
    }
}
