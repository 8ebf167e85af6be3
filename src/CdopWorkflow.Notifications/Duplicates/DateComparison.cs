using System.Globalization;

namespace CdopWorkflow.Notifications.Duplicates;

/// <summary>Dates as people mistype them: a few days off, day and month changed over, one digit of another number, last year's number in January.</summary>
internal static class DateComparison
{
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="toleranceDays">So many days apart they are close.</param>
    /// <param name="daysMisread">Whether "8" for "18" and "28" is a slip: of deaths it is not, as twins die some ten days apart.</param>
    public static Agreement Compare(DateOnly? one, DateOnly? other, int toleranceDays, bool daysMisread) => (one, other) switch
    {
        ({ } a, { } b) when a == b => Agreement.Agrees,
        ({ } a, { } b) when Math.Abs(a.DayNumber - b.DayNumber) <= toleranceDays || Swapped(a, b) || YearOff(a, b) || OneDigitOff(a, b, daysMisread) => Agreement.Close,
        ({ }, { }) => Agreement.Disagrees,
        _ => Agreement.Blank,
    };

    private static bool Swapped(DateOnly one, DateOnly other) =>
        one.Year == other.Year && one.Day == other.Month && one.Month == other.Day;

    private static bool YearOff(DateOnly one, DateOnly other) =>
        Math.Abs(one.Year - other.Year) == 1 && one.Day == other.Day && one.Month == other.Month;

    /// <summary>"18" for "28", "January" for "November". The last digit of day and year differs between most dates: there it tells nothing.</summary>
    private static bool OneDigitOff(DateOnly one, DateOnly other, bool daysMisread)
    {
        var (a, b) = (Digits(one), Digits(other));
        var differing = Enumerable.Range(0, a.Length).Where(at => a[at] != b[at]).ToArray();
        return differing is [var at] && at is not (3 or 7) && (daysMisread || at < 6);
    }

    private static string Digits(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
