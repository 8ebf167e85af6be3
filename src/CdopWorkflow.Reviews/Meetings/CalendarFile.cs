using System.Globalization;
using System.Text;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>
/// A meeting as calendars take it (RFC 5545, and RFC 5546 for invitations). It says when and where a panel meets and nothing about any
/// review. The same meeting keeps its UID; a higher SEQUENCE replaces what a calendar has.
/// </summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    /// <summary>British time since 1996: calendars that do not know the name of the zone reckon with these rules.</summary>
    private const string London = """
        BEGIN:VTIMEZONE
        TZID:Europe/London
        BEGIN:DAYLIGHT
        DTSTART:19960331T010000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:BST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:GMT
        END:STANDARD
        END:VTIMEZONE
        """;

    public static string Of(CalendarEntry entry)
    {
        string?[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//CdopWorkflow//Panel meetings//EN",
            $"METHOD:{(entry.Organiser is null ? "PUBLISH" : entry.IsCancelled ? "CANCEL" : "REQUEST")}",
            .. London.Split('\n', StringSplitOptions.TrimEntries),
            "BEGIN:VEVENT",
            $"UID:{entry.Id:N}@panel-meetings.cdop-workflow",
            $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}",
            $"DTSTAMP:{entry.Stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;TZID=Europe/London:{Local(entry.On, entry.From)}",
            $"DTEND;TZID=Europe/London:{Local(entry.On, entry.To)}",
            $"SUMMARY:{Escape(entry.Summary)}",
            entry.Description.Length == 0 ? null : $"DESCRIPTION:{Escape(entry.Description)}",
            entry.Place.Length == 0 ? null : $"LOCATION:{Escape(entry.Place)}",
            $"STATUS:{(entry.IsCancelled ? "CANCELLED" : "CONFIRMED")}",
            "CLASS:PRIVATE",
            entry.Organiser is { } organiser ? $"ORGANIZER:mailto:{organiser}" : null,
            entry.Attendee is { } attendee ? $"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{attendee}" : null,
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.OfType<string>().Select(line => Fold(line) + "\r\n"));
    }

    private static string Local(DateOnly on, TimeOnly at) => on.ToDateTime(at).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Trim().ReplaceLineEndings("\n")
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace(";", @"\;", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal);

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
