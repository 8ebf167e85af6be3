using System.Globalization;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Web.Formats;

/// <summary>Dates and instants as people read them: "3 March 2026", "3 March 2026 at 2:40am" in UK time.</summary>
public static class UkFormat
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    public static string? Date(DateOnly? date) => date is { } known ? Date(known) : null;

    /// <summary>"March 2026".</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", Culture);

    /// <summary>"3 to 9 March 2026", "28 February to 6 March 2026".</summary>
    public static string Range(DateOnly from, DateOnly to) =>
        (from.Year == to.Year, from.Month == to.Month) switch
        {
            (true, true) => $"{from.Day.ToString(Culture)} to {Date(to)}",
            (true, false) => $"{from.ToString("d MMMM", Culture)} to {Date(to)}",
            _ => $"{Date(from)} to {Date(to)}",
        };

    public static string DateTime(DateTimeOffset instant) =>
        $"{Date(UkTime.DateOf(instant))} at {Time(TimeOnly.FromDateTime(UkTime.Local(instant).DateTime))}";

    public static string? DateTime(DateTimeOffset? instant) => instant is { } known ? DateTime(known) : null;

    /// <summary>"2:40am"; noon and midnight in words, because "12:00am" is read both ways.</summary>
    public static string Time(TimeOnly time) =>
        (time.Hour, time.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            _ => time.ToString("h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? "am" : "pm"),
        };
}
