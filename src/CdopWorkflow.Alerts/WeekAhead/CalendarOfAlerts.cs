using System.Globalization;
using System.Text;

namespace CdopWorkflow.Alerts.WeekAhead;

/// <summary>Due days as calendars take them (RFC 5545): whole days, each with an id by which a later file replaces it.</summary>
public static class CalendarOfAlerts
{
    private const int LongestLine = 75;

    /// <param name="days">What is due.</param>
    /// <param name="linkTo">The full address of a page.</param>
    /// <param name="stamp">When the file was made.</param>
    public static string Of(IEnumerable<DueDay> days, Func<string, string> linkTo, DateTimeOffset stamp)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//CdopWorkflow//Theme alerts//EN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Theme alerts",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            .. days.SelectMany(day => Event(day, linkTo, stamp)),
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Fold(line) + "\r\n"));
    }

    private static string[] Event(DueDay day, Func<string, string> linkTo, DateTimeOffset stamp) =>
    [
        "BEGIN:VEVENT",
        $"UID:{day.Reference}@theme-alerts.cdop-workflow",
        $"SEQUENCE:{day.Version.ToString(CultureInfo.InvariantCulture)}",
        $"DTSTAMP:{stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;VALUE=DATE:{day.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
        $"DTEND;VALUE=DATE:{day.On.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
        $"SUMMARY:{Escape(day.What)}",
        $"DESCRIPTION:{Escape($"Period: {day.Period}")}",
        $"URL:{linkTo($"/alerts/{day.Reference}")}",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ];

    private static string Escape(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal);

    /// <summary>No line is longer than 75 bytes; it goes on after a line break and a space. Characters are not torn apart.</summary>
    private static string Fold(string line)
    {
        var (folded, bytes) = (new StringBuilder(line.Length), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
