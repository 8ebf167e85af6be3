using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.Attendance;

/// <summary>The table of who came to the panel's meetings: organisations, not people, and no child; the same for everyone.</summary>
public static class AttendanceTable
{
    public const string Code = "attendance";

    /// <param name="seats">How often each was filled.</param>
    /// <param name="meetings">How often the panel met: at each meeting some seats may have been held by nobody.</param>
    /// <param name="at">Name of the panel, and of the period.</param>
    /// <returns>None where nothing was recorded.</returns>
    public static IEnumerable<FigureTable> Of(IReadOnlyList<SeatAttended> seats, int meetings, (string Place, string Period) at)
    {
        if (seats.Count == 0)
        {
            yield break;
        }

        yield return new FigureTable(
            Code, $"Who came to the panel’s meetings, {at.Place}, {at.Period}", "On the panel for", ["Meetings", "Came", "Sent apologies", "Came to, of all meetings"],
            [.. seats.Select(seat => new FigureRow(
                seat.Seat.Label(), [Number(seat.Meetings), Number(seat.Attended), Number(seat.Apologies), new Share(seat.Attended, seat.Meetings).PercentText()], seat.Attended))],
            "Came")
        {
            Sentence = $"In {at.Period}, the panel of {at.Place} met {Times(meetings)}.",
            Method = ["Meetings are counted where the coordinator recorded who was there, from when somebody is on the panel for it. A deputy counts for whoever they stand in for."],
        };
    }

    private static string Times(int meetings) => meetings switch { 1 => "once", 2 => "twice", _ => $"{Number(meetings)} times" };

    private static string Number(int count) => count.ToString("N0", UkFormat.Culture);
}
