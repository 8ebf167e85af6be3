namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>Dates as people mistype them: a few days off, day and month changed over, last year's number in January.</summary>
internal static class DateComparison
{
    public static Agreement Compare(DateOnly? one, DateOnly? other, int toleranceDays) => (one, other) switch
    {
        ({ } a, { } b) when a == b => Agreement.Agrees,
        ({ } a, { } b) when Math.Abs(a.DayNumber - b.DayNumber) <= toleranceDays || Swapped(a, b) || YearOff(a, b) => Agreement.Close,
        ({ }, { }) => Agreement.Disagrees,
        _ => Agreement.Blank,
    };

    private static bool Swapped(DateOnly one, DateOnly other) =>
        one.Year == other.Year && one.Day == other.Month && one.Month == other.Day;

    private static bool YearOff(DateOnly one, DateOnly other) =>
        Math.Abs(one.Year - other.Year) == 1 && one.Day == other.Day && one.Month == other.Month;
}
