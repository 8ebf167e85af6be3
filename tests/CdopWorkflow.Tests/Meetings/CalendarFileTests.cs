using System.Text;
using CdopWorkflow.Reviews.Meetings;

namespace CdopWorkflow.Tests.Meetings;

public sealed class CalendarFileTests
{
    private static readonly CalendarEntry Entry = new()
    {
        Id = new Guid("01900000-0000-7000-8000-000000000001"),
        Sequence = 0,
        Stamp = new DateTimeOffset(2025, 3, 10, 8, 0, 0, TimeSpan.Zero),
        On = new DateOnly(2025, 4, 7),
        From = new TimeOnly(9, 30),
        To = new TimeOnly(12, 30),
        Summary = "Pan-Lancashire panel meeting",
    };

    [Fact]
    public void A_meeting_has_its_zone_its_times_and_a_uid_that_stays()
    {
        var lines = Lines(Entry);

        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Contains("BEGIN:VTIMEZONE", lines);
        Assert.Contains("TZID:Europe/London", lines);
        Assert.Contains("DTSTART;TZID=Europe/London:20250407T093000", lines);
        Assert.Contains("DTEND;TZID=Europe/London:20250407T123000", lines);
        Assert.Contains("DTSTAMP:20250310T080000Z", lines);
        Assert.Contains("UID:01900000000070008000000000000001@panel-meetings.cdop-workflow", lines);
        Assert.Contains("METHOD:PUBLISH", lines);
    }

    [Fact]
    public void A_change_has_a_higher_sequence_and_a_cancellation_says_so_under_the_same_uid()
    {
        var invited = Entry with { Organiser = "panel@example.org", Attendee = "member@example.org" };
        var (first, cancelled) = (Lines(invited), Lines(invited with { Sequence = 2, IsCancelled = true }));

        Assert.Contains("METHOD:REQUEST", first);
        Assert.Contains("ORGANIZER:mailto:panel@example.org", first);
        Assert.Contains("SEQUENCE:0", first);
        Assert.Contains("METHOD:CANCEL", cancelled);
        Assert.Contains("STATUS:CANCELLED", cancelled);
        Assert.Contains("SEQUENCE:2", cancelled);
        Assert.Equal(first.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)), cancelled.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_is_escaped_and_cannot_add_a_property()
    {
        var lines = Lines(Entry with { Place = "Room 1, Town Hall; 2nd floor\\back\r\nATTENDEE:mailto:someone@example.org" });

        Assert.Contains(@"LOCATION:Room 1\, Town Hall\; 2nd floor\\back\nATTENDEE:mailto:someone@example.org", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_lines_are_folded_at_75_bytes_without_tearing_characters_apart()
    {
        var place = string.Concat(Enumerable.Repeat("Caffè Zoë 👶 ", 30)).Trim();
        var text = CalendarFile.Of(Entry with { Place = place });

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('�', text);
        Assert.Contains($"LOCATION:{place}", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    /// <summary>Unfolded.</summary>
    private static string[] Lines(CalendarEntry entry) =>
        CalendarFile.Of(entry).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
